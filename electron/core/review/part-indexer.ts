import { indexNumberParts } from '../../ledger/number-parts.ts';
import type { WritableDb } from '../../ledger/db.ts';

interface PartIndexerDeps {
  readonly db: WritableDb;
  readonly wait: (ms: number) => Promise<void>;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

export interface PartIndexer {
  /** Something changed: what waits is taken into the index when it is quiet. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Quiet enough for the scans and answers of a busy bench to come first. */
const QUIET_MS = 400;
/** A step of a few milliseconds. */
const STEP = 200;
const BETWEEN_STEPS_MS = 20;

/** Takes new order ids and tracking numbers into the search index behind the day's work. */
export function createPartIndexer({ db, wait, drop }: PartIndexerDeps): PartIndexer {
  let working = false;
  const stopping = new AbortController();

  const work = async (): Promise<void> => {
    await wait(QUIET_MS);
    try {
      while (!stopping.signal.aborted && indexNumberParts(db, STEP) > 0) {
        await wait(BETWEEN_STEPS_MS);
      }
    } finally {
      working = false;
    }
  };

  return {
    wake: () => {
      if (working || stopping.signal.aborted || db.readonly) return;
      working = true;
      drop(work(), 'index numbers');
    },
    stop: () => {
      stopping.abort();
    },
  };
}
