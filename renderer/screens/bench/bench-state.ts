import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelCard, PrintView, ScanReply } from '../../../shared/parcel-views.ts';
import { assertNever } from '../../../shared/result.ts';
import type { ScanCommand } from '../../../shared/scan-code.ts';
import { nextUnlabelled } from '../../components/boxes/box-places.ts';
import { cardFault, wasNotSent } from '../../components/card-fault.ts';
import type { Tone } from '../../components/tone.ts';
import type { Sound } from '../../sound/sounds.ts';
import { soundOf } from './bench-sounds.ts';

export type ParcelReply = Extract<ScanReply, { kind: 'parcel' }>;
export type Verdict = ParcelReply['verdict'];

/** What the last scan said; a repeated scan says nothing new. */
export type Said =
  | ParcelReply
  | { readonly kind: 'looking_up'; readonly code: string }
  | { readonly kind: 'fault'; readonly code: string; readonly fault: Fault };

/** A command barcode, and whether there was anything for it to do. */
export interface CommandScan {
  readonly command: ScanCommand;
  readonly taken: boolean;
}

/** Every situation has its own headline (`bench.now`) and next step (`bench.next`) in the texts. */
export type Situation =
  | 'idle'
  | 'requesting'
  | 'notAsked'
  | 'refused'
  | 'numberUnknown'
  | 'numberCancelled'
  | 'numberRecycled'
  | 'cancelling'
  | 'travelsInAnother'
  | 'conflict'
  | 'noNumber'
  | 'preparing'
  | 'printRefused'
  | 'labelMayExist'
  | 'notPrinted'
  | 'queued'
  | 'heldUp'
  | 'dialogOpen'
  | 'printing'
  | 'spooled'
  | 'spooledCopy'
  | 'confirmed'
  | 'boxConfirmed'
  | 'alreadyPrinted'
  | 'alreadyConfirmed'
  | 'printFailed'
  | 'copyFailed'
  | 'printCancelled'
  | 'copyCancelled'
  | 'doubtful'
  | 'checkItems'
  | 'itemWrong'
  | 'itemTooMany'
  | 'lookingUp'
  | 'unknownCode'
  | 'numberNotHere'
  | 'wrongCode'
  | 'scanFailed';

/** What the bench says: one headline and one next step, and the fault behind them if there is one. */
export interface BenchView {
  readonly situation: Situation;
  readonly tone: Tone;
  readonly sound: Sound | null;
  readonly fault: Fault | null;
  /** How many pieces of goods are still to be scanned. */
  readonly left?: number;
  /** The box that the words name, among those of its order. */
  readonly box?: { readonly n: number; readonly total: number };
}

const view = (tone: Tone, situation: Situation, fault: Fault | null = null): BenchView => ({
  situation,
  tone,
  sound: soundOf(situation, tone, fault),
  fault,
});

/**
 * @param said what the last scan said, null before the first one
 * @param card the parcel as it is now; it moves on while the scan's words stay
 * @param heldUp its label waits until somebody decides about another one
 */
export function benchState(said: Said | null, card: ParcelCard | null, heldUp = false): BenchView {
  if (said?.kind === 'looking_up') return view('working', 'lookingUp');
  if (said?.kind === 'fault') {
    return view('stop', situationOfFault(said.fault), said.fault);
  }
  if (card === null) return view('idle', 'idle');
  const verdict = said !== null && isAsScanned(said.card, card) ? said.verdict : null;
  const now = viewOfCard(card, verdict);
  return heldUp && now.situation === 'queued' ? view('attention', 'heldUp') : now;
}

function situationOfFault({
  code,
}: Fault): 'unknownCode' | 'numberNotHere' | 'wrongCode' | 'scanFailed' {
  switch (code) {
    case 'PARCEL_UNKNOWN':
      return 'unknownCode';
    case 'SCAN_NUMBER_NOT_HERE':
      return 'numberNotHere';
    case 'SCAN_GOODS_CODE':
    case 'SCAN_BADGE_NOT_USED':
    case 'SCAN_COMMAND_NOT_USED':
      return 'wrongCode';
    default:
      return 'scanFailed';
  }
}

/** What a scan said of a parcel holds until the parcel moves on. */
const isAsScanned = (scanned: ParcelCard, now: ParcelCard): boolean =>
  scanned.numberState === now.numberState &&
  scanned.print?.jobId === now.print?.jobId &&
  scanned.print?.state === now.print?.state;

function viewOfCard(card: ParcelCard, verdict: Verdict | null): BenchView {
  const { numberState } = card;
  const fault = cardFault(card);
  if (card.mergedInto !== null) return view('attention', 'travelsInAnother');
  if (card.itemCheck !== null) return viewOfCheck(card, verdict);
  switch (numberState) {
    case null:
      if (fault !== null) return view('stop', 'notAsked', fault);
      return verdict === null ? view('idle', 'noNumber') : underWay('requesting', verdict);
    case 'requesting':
      return fault === null ? underWay('requesting', verdict) : view('stop', 'notAsked', fault);
    case 'refused':
      return view('stop', 'refused', fault);
    case 'unknown':
      return view('stop', wasNotSent(fault) ? 'notAsked' : 'numberUnknown', fault);
    case 'cancelled':
      return view('stop', 'numberCancelled');
    case 'recycled':
      return view('stop', 'numberRecycled', fault);
    case 'issued':
      return viewOfLabel(card, verdict, fault);
    default:
      return assertNever(numberState);
  }
}

/** The goods are scanned before the label: a wrong one stops, a right one counts. */
function viewOfCheck({ items, itemCheck }: ParcelCard, verdict: Verdict | null): BenchView {
  if (verdict === 'item_wrong') return view('stop', 'itemWrong');
  if (verdict === 'item_too_many') return view('stop', 'itemTooMany');
  const left = items.reduce((sum, { count }, place) => {
    const done = itemCheck?.[place] ?? null;
    return done === null ? sum : sum + count - done;
  }, 0);
  return { ...view('working', 'checkItems'), left };
}

function viewOfLabel(card: ParcelCard, verdict: Verdict | null, fault: Fault | null): BenchView {
  if (card.cancellation?.state === 'open') {
    return view('stop', 'cancelling', card.cancellation.fault);
  }
  if (card.conflictingTrackNos.length > 0) return view('stop', 'conflict');
  if (verdict === 'already_printed') return view('attention', 'alreadyPrinted');
  if (verdict === 'not_printed') return view('attention', 'notPrinted');
  const { print } = card;
  if (print !== null) return withNextBox(viewOfPrint(print, card.labels, verdict, fault), card);
  if (fault !== null) {
    return view('stop', fault === card.labelDoubt ? 'labelMayExist' : 'printRefused', fault);
  }
  return verdict === 'started' ? underWay('preparing', verdict) : view('attention', 'notPrinted');
}

/** A box that is done names the next one of its order that has no label. */
function withNextBox(now: BenchView, card: ParcelCard): BenchView {
  const next = now.situation === 'confirmed' ? nextUnlabelled(card) : null;
  if (next === null || next.n === null) return now;
  return { ...now, situation: 'boxConfirmed', box: { n: next.n, total: card.parcelsInOrder } };
}

function viewOfPrint(
  print: PrintView,
  labels: number,
  verdict: Verdict | null,
  fault: Fault | null,
): BenchView {
  switch (print.state) {
    case 'queued':
      return underWay('queued', verdict);
    case 'claimed':
      return underWay(print.backend === 'dialog' ? 'dialogOpen' : 'printing', verdict);
    case 'spooled':
      return view('working', print.copy > 1 ? 'spooledCopy' : 'spooled');
    case 'confirmed':
      return verdict === 'already_confirmed'
        ? view('attention', 'alreadyConfirmed')
        : view('good', 'confirmed');
    case 'failed':
      return view('stop', labels > 0 ? 'copyFailed' : 'printFailed', fault);
    case 'cancelled':
      return view('attention', labels > 0 ? 'copyCancelled' : 'printCancelled', fault);
    case 'doubtful':
      return view('stop', 'doubtful', fault);
    default:
      return assertNever(print.state);
  }
}

/** Work that goes on by itself is silent, unless somebody scans into it. */
const underWay = (situation: Situation, verdict: Verdict | null): BenchView => ({
  ...view('working', situation),
  sound: verdict === 'in_progress' ? 'attention' : null,
});

/** What was on screen after one change. */
export interface BenchMoment {
  /** Counts scans. */
  readonly scan: number;
  /** The last scan was a second pull of the trigger. */
  readonly repeated: boolean;
  /** The last scan was a command barcode. */
  readonly command: CommandScan | null;
  readonly parcel: string | null;
  readonly view: BenchView;
}

/** A sound belongs to a change: a new scan, or a parcel that moved on. */
export function soundOfChange(before: BenchMoment, now: BenchMoment): Sound | null {
  const isNewScan = before.scan !== now.scan;
  if (isNewScan && now.repeated) return 'duplicate';
  if (isNewScan && now.command?.taken === false) return 'attention';
  const movedOn = before.view.situation !== now.view.situation || before.parcel !== now.parcel;
  const speaks = movedOn || (isNewScan && now.command === null);
  return speaks ? now.view.sound : null;
}
