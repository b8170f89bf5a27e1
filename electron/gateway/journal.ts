import type { Fault } from '../../shared/errors/codes.ts';
import type { Subject } from './endpoint.ts';
import type { CallFailure } from './outcome.ts';

/** A call that is about to be made. */
export interface CallBegun {
  readonly path: string;
  readonly shop: string;
  /** Business parameters; they hold ciphertext and personal data. */
  readonly params: Readonly<Record<string, string>>;
  readonly subjects: readonly Subject[];
  readonly startedAtMs: number;
}

/** How a call ended after all its tries. */
export interface CallEnded {
  readonly tries: number;
  readonly outcome: 'ok' | CallFailure['outcome'];
  readonly fault: Fault | null;
  readonly traceId: string | null;
  readonly endedAtMs: number;
}

/** What follows the beginning of one call. */
export interface JournalEntry {
  /** So many tries have failed, and another one follows. */
  readonly tried: (tries: number) => void;
  readonly ended: (end: CallEnded) => void;
}

/** Keeps every call, so that support can follow any parcel. */
export interface CallJournal {
  /** What is told here is kept when this returns: the first try comes after it. */
  readonly begin: (call: CallBegun) => JournalEntry;
}
