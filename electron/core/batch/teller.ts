import type { Push } from '../../../shared/ipc/contract.ts';

/** Tells the page about a batch or a print run, not more often than an eye can follow. */
export interface Teller {
  readonly progressed: () => void;
  /** A state has changed: told at once, with the lists. */
  readonly settled: () => void;
  readonly stop: () => void;
}

const PROGRESS_MS = 250;
/** The lists of parcels take longer to read than the progress. */
const LISTS_MS = 2_000;

export function createTeller(
  push: (change: Push) => void,
  topic: 'batch' | 'prints' = 'batch',
): Teller {
  const progress = atMostEvery(PROGRESS_MS, () => push({ topic }));
  const lists = atMostEvery(LISTS_MS, () => push({ topic: 'orders' }));
  return {
    progressed: () => {
      progress.ask();
      lists.ask();
    },
    settled: () => {
      progress.now();
      lists.now();
    },
    stop: () => {
      progress.stop();
      lists.stop();
    },
  };
}

export interface Throttle {
  readonly ask: () => void;
  readonly now: () => void;
  readonly stop: () => void;
}

/** Tells at most once in this time: the last word is never lost. */
export function atMostEvery(ms: number, tell: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    stop,
    now: () => {
      stop();
      tell();
    },
    ask: () => {
      timer ??= setTimeout(() => {
        timer = null;
        tell();
      }, ms);
    },
  };
}
