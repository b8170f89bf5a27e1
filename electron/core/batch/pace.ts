/** How many parcels of a batch were settled at a moment. */
export interface PaceSample {
  readonly atMs: number;
  readonly settled: number;
}

/** Older samples say nothing about now. */
const WINDOW_MS = 15_000;
/** Less than this says nothing about a speed. */
const LEAST_MS = 1_000;

export const addSample = (
  samples: readonly PaceSample[],
  sample: PaceSample,
): readonly PaceSample[] => [
  ...samples.filter(({ atMs }) => sample.atMs - atMs <= WINDOW_MS && atMs <= sample.atMs),
  sample,
];

/** Parcels settled in a second, of late; null where nobody can tell. */
export function perSecond(samples: readonly PaceSample[], nowMs: number): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return null;
  const tookMs = nowMs - first.atMs;
  const settled = last.settled - first.settled;
  return tookMs < LEAST_MS || settled <= 0 ? null : (settled * 1_000) / tookMs;
}

export const secondsLeft = (left: number, rate: number | null): number | null =>
  rate === null || rate <= 0 ? null : left / rate;
