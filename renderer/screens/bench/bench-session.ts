import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ScanReply } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import type { Tone } from '../../components/tone.ts';
import type { Said, Verdict } from './bench-state.ts';
import { benchState } from './bench-state.ts';

/** One scan of the trail: what it meant when it was made. */
export interface TrailEntry {
  readonly scan: number;
  readonly code: string;
  readonly atMs: number;
  readonly tone: Tone;
  readonly meaning:
    | { readonly kind: 'verdict'; readonly verdict: Verdict | 'duplicate' | 'looking_up' }
    | { readonly kind: 'fault'; readonly fault: Fault };
}

/** What the scans of this sitting have said. */
export interface BenchSession {
  /** Counts scans. */
  readonly scan: number;
  readonly said: Said | null;
  /** The last scan was a second pull of the trigger. */
  readonly repeated: boolean;
  /** Newest first. */
  readonly trail: readonly TrailEntry[];
}

export const NEW_SESSION: BenchSession = { scan: 0, said: null, repeated: false, trail: [] };

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
  const scan = session.scan + 1;
  const { code, atMs, result } = answer;
  const entry = (tone: Tone, meaning: TrailEntry['meaning']): readonly TrailEntry[] =>
    [{ scan, code, atMs, tone, meaning }, ...session.trail].slice(0, TRAIL_LENGTH);
  const reply = result.ok ? result.value : { kind: 'unknown' as const, fault: result.error };
  switch (reply.kind) {
    case 'duplicate': {
      const trail = entry('attention', { kind: 'verdict', verdict: 'duplicate' });
      return { ...session, scan, repeated: true, trail };
    }
    case 'looking_up': {
      const trail = entry('working', { kind: 'verdict', verdict: 'looking_up' });
      return { scan, said: reply, repeated: false, trail };
    }
    case 'unknown': {
      const { fault } = reply;
      const trail = entry('stop', { kind: 'fault', fault });
      return { scan, said: { kind: 'fault', code, fault }, repeated: false, trail };
    }
    case 'parcel': {
      const { tone } = benchState(reply, reply.card);
      const trail = entry(tone, { kind: 'verdict', verdict: reply.verdict });
      return { scan, said: reply, repeated: false, trail };
    }
  }
}

/**
 * Takes in what the platform said of an order that nobody imported. Where another scan came in
 * between, the bench belongs to that one; only the trail tells what became of this one.
 */
export function afterLookUp(session: BenchSession, answer: ScanAnswer): BenchSession {
  const { said, trail } = session;
  const told = afterScan({ ...session, trail: [] }, answer);
  const [outcome] = told.trail;
  const isOpen = (entry: TrailEntry): boolean =>
    entry.code === answer.code &&
    entry.meaning.kind === 'verdict' &&
    entry.meaning.verdict === 'looking_up';
  const place = trail.findIndex(isOpen);
  const open = trail[place];
  const renewed =
    open === undefined || outcome === undefined
      ? trail
      : trail.with(place, { ...open, tone: outcome.tone, meaning: outcome.meaning });
  const isOnBench = said?.kind === 'looking_up' && said.code === answer.code;
  return { ...session, said: isOnBench ? told.said : said, trail: renewed };
}
