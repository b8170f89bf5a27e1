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
