import type { NumberState, PrintState } from '../../../shared/states.ts';
import { commandCode } from '../../../shared/scan-code.ts';
import type { Incident, ShiftPlan, ShiftStep } from './shift-step.ts';

/** All that a ledger says about one order, and how often its number is on paper. */
export interface Tale {
  readonly orderId: string;
  readonly number: NumberState;
  /** Copy, state and operator of every print job, in the order they were made. */
  readonly labels: readonly string[];
  /** Kind, operator and, of a confirmation, how, in the order it happened; the print data last. */
  readonly events: readonly string[];
  /** What the platform was told; `none` where there is nothing to tell. */
  readonly shipment: string;
  readonly papers: number;
}

/** What a shift must come to. */
export interface ExpectedShift {
  readonly tales: readonly Tale[];
  /** What is said of no parcel: who came and went. */
  readonly sittings: readonly string[];
  /** Every code of the trail; `#` before an order means its number. */
  readonly codes: readonly string[];
  /** How many labels come out, and how many numbers are bought. */
  readonly papers: number;
  readonly sold: number;
}

/** Works the shift out from its plan alone. `pcUser` acts where nobody is signed in. */
export function expectedShift(plan: ShiftPlan, pcUser: string): ExpectedShift {
  const tales: Tale[] = [];
  const sittings: string[] = [];
  const codes: string[] = [];
  const [first] = plan.steps;
  if (first?.kind !== 'sign_in') throw new Error('A shift begins with a badge');
  let operator: string = first.operator;
  let isSeated = false;
  const sit = (who: string): void => {
    if (isSeated) sittings.push(`operator_signed_out ${operator}`);
    operator = who;
    isSeated = true;
    sittings.push(`operator_signed_in ${operator}`);
  };
  const importedBy = (orderId: string): string =>
    plan.imported.includes(orderId) ? first.operator : operator;
  for (const step of plan.steps) {
    codes.push(...codesOf(step));
    if (step.kind === 'sign_in') sit(step.operator);
    for (const { orderId, ...rest } of stepTales(step, operator, pcUser)) {
      const events = [`parcel_imported ${importedBy(orderId)}`, ...rest.events];
      tales.push({ orderId, ...rest, events });
    }
    if (step.kind === 'plug_pulled') {
      isSeated = false;
      sit(operator);
    }
  }
  return {
    tales: tales.toSorted((one, other) => one.orderId.localeCompare(other.orderId)),
    sittings,
    codes,
    papers: tales.reduce((sum, { papers }) => sum + papers, 0),
    sold: tales.filter(({ number }) => number === 'issued').length,
  };
}

function codesOf(step: ShiftStep): readonly string[] {
  switch (step.kind) {
    case 'sign_in':
      return [];
    case 'stray':
      return [step.code];
    case 'parcel':
      return CODES[step.incident](step.orderId);
    case 'burst':
      return [...step.orderIds, ...step.orderIds.map(numberOf)];
    case 'outage': {
      const again = step.orderIds.flatMap((orderId) => [orderId, numberOf(orderId)]);
      return [step.inHand, ...step.orderIds, numberOf(step.inHand), ...again];
    }
    case 'plug_pulled': {
      const { unanswered, claimed } = step;
      // The decision about a label puts its parcel on the bench, and that into the trail.
      const decided = [claimed, numberOf(claimed)];
      return [unanswered, claimed, ...decided, unanswered, numberOf(unanswered)];
    }
  }
}

const numberOf = (orderId: string): string => `#${orderId}`;
const orderAndNumber = (orderId: string): readonly string[] => [orderId, numberOf(orderId)];

const CODES: Readonly<Record<Incident, (orderId: string) => readonly string[]>> = {
  none: orderAndNumber,
  trigger_twice: (orderId) => [orderId, orderId, numberOf(orderId)],
  scanned_again: (orderId) => [...orderAndNumber(orderId), ...orderAndNumber(orderId)],
  confirmed_by_key: (orderId) => [orderId],
  confirmed_by_command: (orderId) => [orderId, commandCode('paper_came_out')],
  damaged: orderAndNumber,
  not_imported: (orderId) => [orderId],
  refused: (orderId) => [orderId],
  paper_lost: orderAndNumber,
  word_lost: (orderId) => [orderId],
  doubt_left: orderAndNumber,
  printer_refuses: orderAndNumber,
};

function stepTales(step: ShiftStep, operator: string, pcUser: string): readonly Tale[] {
  const by = (kind: string): string => `${kind} ${operator}`;
  const byPc = (kind: string): string => `${kind} ${pcUser}`;
  const asked = ['number_requested', 'number_issued'].map(by);
  const handedOver = ['print_queued', 'print_claimed', 'print_spooled'].map(by);
  const inDoubt = ['print_queued', 'print_claimed', 'print_doubtful'].map(by);
  const confirmed = (how: 'scan' | 'key'): string => `${by('print_confirmed')} ${how}`;
  const label = (copy: number, state: PrintState): string => by(`${copy} ${state}`);
  const told = (
    orderId: string,
    events: readonly string[],
    labels = [label(1, 'confirmed')],
    papers = 1,
  ): Tale => ({
    orderId,
    number: 'issued',
    labels,
    events: [...events, by('waybill_data_kept')],
    shipment: labels.some((each) => each.includes('confirmed')) ? 'done' : 'none',
    papers,
  });
  const usual = (orderId: string, how: 'scan' | 'key' = 'scan'): Tale =>
    told(orderId, [...asked, ...handedOver, confirmed(how)]);
  const secondTry = [label(1, 'failed'), label(1, 'confirmed')];
  const printedAgain = [...handedOver, confirmed('scan')];

  const ofParcel: Readonly<Record<Incident, (orderId: string) => Tale>> = {
    none: usual,
    trigger_twice: usual,
    scanned_again: usual,
    confirmed_by_key: (orderId) => usual(orderId, 'key'),
    confirmed_by_command: (orderId) => usual(orderId, 'key'),
    damaged: (orderId) =>
      told(
        orderId,
        [...asked, ...handedOver, ...printedAgain],
        [label(1, 'spooled'), label(2, 'confirmed')],
        2,
      ),
    not_imported: (orderId) =>
      told(
        orderId,
        [...asked, ...['print_queued', 'print_failed'].map(by)],
        [label(1, 'failed')],
        0,
      ),
    refused: (orderId) => ({
      orderId,
      number: 'refused',
      labels: [],
      events: ['number_requested', 'number_refused'].map(by),
      shipment: 'none',
      papers: 0,
    }),
    paper_lost: (orderId) =>
      told(orderId, [...asked, ...inDoubt, by('print_failed'), ...printedAgain], secondTry),
    word_lost: (orderId) => told(orderId, [...asked, ...inDoubt, confirmed('key')]),
    doubt_left: (orderId) =>
      told(orderId, [...asked, ...inDoubt, by('print_doubt_left'), confirmed('scan')]),
    printer_refuses: (orderId) => {
      const refused = ['print_queued', 'print_claimed', 'print_failed'].map(by);
      return told(orderId, [...asked, ...refused, ...printedAgain], secondTry);
    },
  };

  switch (step.kind) {
    case 'sign_in':
    case 'stray':
      return [];
    case 'parcel':
      return [ofParcel[step.incident](step.orderId)];
    case 'burst':
      return step.orderIds.map((orderId) => usual(orderId));
    case 'outage': {
      const unknown = ['number_requested', 'number_unknown'].map(by);
      const again = [...unknown, ...asked, ...printedAgain];
      return [usual(step.inHand), ...step.orderIds.map((orderId) => told(orderId, again))];
    }
    case 'plug_pulled': {
      const unknown = ['number_requested', 'number_unknown'].map(by);
      const asks = ['number_requested', 'number_issued'].map(byPc);
      const claimed = ['print_queued', 'print_claimed'].map(by);
      const lost = [...claimed, byPc('print_doubtful'), by('print_failed')];
      return [
        told(step.unanswered, [...unknown, ...asks, ...printedAgain]),
        told(step.claimed, [...asked, ...lost, ...printedAgain], secondTry),
      ];
    }
  }
}
