import { monitorEventLoopDelay } from 'node:perf_hooks';

/** One line of the table. */
export interface BenchRow {
  readonly what: string;
  /** What was measured, over what it is measured against. */
  readonly ratio: number;
  /** Null tells the ratio without judging it. */
  readonly budget: number | null;
  /** The figures behind the ratio. */
  readonly note: string;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const elapsedMs = async (work: () => unknown): Promise<number> => {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
};

const WARM_UP_ROUNDS = 4;
const ROUNDS = 9;

/** Measures two ways in turn, so that a slow moment of the PC meets both; the ratio is a median. */
export async function compare(
  what: string,
  budget: number | null,
  ways: { readonly ours: () => unknown; readonly bare: () => unknown },
): Promise<BenchRow> {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    await ways.ours();
    await ways.bare();
  }
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await elapsedMs(ways.bare));
    ours.push(await elapsedMs(ways.ours));
  }
  const ratio = median(ours.map((ms, round) => ms / (bare[round] ?? Number.NaN)));
  const note = `${median(ours).toFixed(1)} ms against ${median(bare).toFixed(1)} ms`;
  return { what, ratio, budget, note };
}

/** The same work so many times, one after another. */
export const times =
  (count: number, work: () => unknown): (() => Promise<void>) =>
  async () => {
    for (let turn = 0; turn < count; turn += 1) await work();
  };

/** The same without a wait in between, for work that takes no time of others. */
export const timesAtOnce =
  (count: number, work: () => unknown): (() => void) =>
  () => {
    for (let turn = 0; turn < count; turn += 1) work();
  };

const SAMPLES = 300;

/** The time that 95 of 100 take no longer than. */
export function p95Row(what: string, budgetMs: number, work: () => unknown): BenchRow {
  const took: number[] = [];
  for (let turn = -SAMPLES / 10; turn < SAMPLES; turn += 1) {
    const startedAtMs = performance.now();
    work();
    if (turn >= 0) took.push(performance.now() - startedAtMs);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  const note = `p50 ${at(0.5).toFixed(2)} ms, p95 ${at(0.95).toFixed(2)} ms of ${budgetMs} ms, longest ${at(0.999).toFixed(2)} ms`;
  return { what, ratio: at(0.95) / budgetMs, budget: 1, note };
}

const STALL_MS = 20;

interface Stalls {
  readonly tookMs: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** How long the main thread cannot answer while some work is under way. */
export async function stallsDuring(work: () => Promise<unknown>): Promise<Stalls> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAtMs = performance.now();
  await work();
  const tookMs = performance.now() - startedAtMs;
  delay.disable();
  return { tookMs, p99Ms: delay.percentile(99) / 1e6, longestMs: delay.max / 1e6 };
}

export const stallRow = (what: string, { tookMs, p99Ms, longestMs }: Stalls): BenchRow => ({
  what: `main-process stall p99 during ${what}, against ${STALL_MS} ms`,
  ratio: p99Ms / STALL_MS,
  budget: 1,
  note: `p99 ${p99Ms.toFixed(1)} ms, longest ${longestMs.toFixed(1)} ms, ${Math.round(tookMs)} ms in all`,
});
