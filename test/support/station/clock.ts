/** A clock that stands still until it is moved. */
export interface TestClock {
  readonly nowMs: () => number;
  readonly advance: (ms: number) => void;
}

export const NOON_MS = Date.UTC(2026, 10, 21, 12);

export function createClock(startMs: number = NOON_MS): TestClock {
  let atMs = startMs;
  return {
    nowMs: () => atMs,
    advance: (ms) => {
      atMs += ms;
    },
  };
}

/** A clock that runs so many times as fast, for what waits on purpose. */
export function fastClock(times: number): () => number {
  const startMs = Date.now();
  return () => startMs + (Date.now() - startMs) * times;
}
