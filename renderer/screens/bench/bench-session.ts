import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ScanReply } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import type { ScanCommand } from '../../../shared/scan-code.ts';
import type { Tone } from '../../components/tone.ts';
import type { CommandScan, ParcelReply, Said } from './bench-state.ts';
import { benchState } from './bench-state.ts';

/** What a scan meant; that of a parcel goes on with the parcel. */
export type ScanMeaning =
  | { readonly kind: 'parcel'; readonly reply: ParcelReply }
  | { readonly kind: 'duplicate' | 'looking_up' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'command'; readonly command: ScanCommand; readonly taken: boolean };

/** One scan of the trail. */
export interface TrailEntry {
  readonly scan: number;
  readonly code: string;
  readonly atMs: number;
  /** When it was made. */
  readonly tone: Tone;
  readonly meaning: ScanMeaning;
}

/** What the scans of this sitting have said. */
export interface BenchSession {
  /** Counts scans. */
  readonly scan: number;
  /** The last scan that was no command: the buttons on the bench begin anew with it. */
  readonly codeScan: number;
  readonly said: Said | null;
  /** The last scan was a second pull of the trigger. */
  readonly repeated: boolean;
  /** The last scan, where it was a command barcode. */
  readonly command: CommandScan | null;
  /** Newest first. */
  readonly trail: readonly TrailEntry[];
}

export const NEW_SESSION: BenchSession = {
  scan: 0,
  codeScan: 0,
  said: null,
  repeated: false,
  command: null,
  trail: [],
};

const TRAIL_LENGTH = 10;

/** The parcel on the bench: the last one that a scan meant. */
export const parcelOf = (said: Said | null): ParcelKey | null =>
  said?.kind === 'parcel' ? said.card : null;

export interface ScanAnswer {
  readonly code: string;
  readonly atMs: number;
  readonly result: Result<ScanReply, Fault>;
}

/**
 * Takes in the answer to a scan. A repeated code leaves the bench as it is; an unknown one clears
 * it, so that no other parcel's card stands under "not found".
 */
export function afterScan(session: BenchSession, answer: ScanAnswer): BenchSession {
  const { code, result } = answer;
  const reply = result.ok ? result.value : { kind: 'unknown' as const, fault: result.error };
  switch (reply.kind) {
    case 'duplicate': {
      const next = withEntry(session, answer, 'attention', { kind: 'duplicate' });
      return { ...next, repeated: true };
    }
    case 'looking_up': {
      const next = withEntry(session, answer, 'working', { kind: 'looking_up' });
      return { ...next, said: reply };
    }
    case 'unknown': {
      const { fault } = reply;
      const next = withEntry(session, answer, 'stop', { kind: 'fault', fault });
      return { ...next, said: { kind: 'fault', code, fault } };
    }
    case 'parcel': {
      const { tone } = benchState(reply, reply.card);
      const next = withEntry(session, answer, tone, { kind: 'parcel', reply });
      return { ...next, said: reply };
    }
  }
}

/** Takes in a command barcode; what it does to a parcel follows by itself. */
export function afterCommand(
  session: BenchSession,
  scanned: Omit<ScanAnswer, 'result'>,
  command: CommandScan,
): BenchSession {
  const tone = command.taken ? 'working' : 'attention';
  const next = withEntry(session, scanned, tone, { kind: 'command', ...command });
  return { ...next, codeScan: session.codeScan, command };
}

/** One scan more, in the trail; what is on the bench stays. */
function withEntry(
  session: BenchSession,
  { code, atMs }: Omit<ScanAnswer, 'result'>,
  tone: Tone,
  meaning: ScanMeaning,
): BenchSession {
  const scan = session.scan + 1;
  const entry = { scan, code, atMs, tone, meaning };
  return {
    ...session,
    scan,
    codeScan: scan,
    repeated: false,
    command: null,
    trail: [entry, ...session.trail].slice(0, TRAIL_LENGTH),
  };
}

/**
 * Takes in what the platform said of an order that nobody imported. Where another scan came in
 * between, the bench belongs to that one; only the trail tells what became of this one.
 */
export function afterLookUp(session: BenchSession, answer: ScanAnswer): BenchSession {
  const { said, trail } = session;
  const told = afterScan({ ...session, trail: [] }, answer);
  const [outcome] = told.trail;
  const isOpen = ({ code, meaning }: TrailEntry): boolean =>
    code === answer.code && meaning.kind === 'looking_up';
  const place = trail.findIndex(isOpen);
  const open = trail[place];
  const renewed =
    open === undefined || outcome === undefined
      ? trail
      : trail.with(place, { ...open, tone: outcome.tone, meaning: outcome.meaning });
  const isOnBench = said?.kind === 'looking_up' && said.code === answer.code;
  return { ...session, said: isOnBench ? told.said : said, trail: renewed };
}
