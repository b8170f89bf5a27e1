import type { HandedLabel } from '../../ledger/handed-labels.ts';

/** What the last good label says about all that a lane got, in the order in which it got them. */
export interface LastGoodPlan {
  readonly last: HandedLabel | null;
  /** Came out, and nobody had said so: itself and what went before. */
  readonly sure: readonly HandedLabel[];
  /** Went before it, but may never have reached the printer: it says nothing about them. */
  readonly unsure: readonly HandedLabel[];
  /** Went after it and did not come out. */
  readonly again: readonly HandedLabel[];
  /** Went after it, and a person or a scan saw it all the same. */
  readonly seenLater: number;
}

/**
 * Paper comes out in the order in which the lane got it. A label of an earlier document is sure only
 * where the system took it and did not drop it since: a doubtful one that somebody left for later
 * may never have reached the printer.
 *
 * @param handed labels of one lane in the order in which they were handed over
 * @param trackNo the last good one; null where none came out
 * @param dropped jobs of the spooler that it says it gave up
 * @returns null where the lane got no such label
 */
export function planLastGood(
  handed: readonly HandedLabel[],
  trackNo: string | null,
  dropped: ReadonlySet<string>,
): LastGoodPlan | null {
  const at = trackNo === null ? -1 : handed.findIndex((label) => label.trackNo === trackNo);
  if (trackNo !== null && at < 0) return null;
  const last = handed[at] ?? null;
  const earlier = handed.slice(0, at + 1).filter(isUnseen);
  const later = handed.slice(at + 1);
  const isSure = ({ document, state, spoolerJob }: HandedLabel): boolean =>
    document === last?.document ||
    (state === 'spooled' && (spoolerJob === null || !dropped.has(spoolerJob)));
  return {
    last,
    sure: earlier.filter(isSure),
    unsure: earlier.filter((label) => !isSure(label)),
    again: later.filter(isUnseen),
    seenLater: later.filter(({ state }) => state === 'confirmed').length,
  };
}

const isUnseen = ({ state }: HandedLabel): boolean => state === 'spooled' || state === 'doubtful';

/** Labels of which nobody knows the job that the spooler may have made of them. */
export const withoutSpoolerJob = (labels: readonly HandedLabel[]): readonly HandedLabel[] =>
  labels.filter(({ spoolerJob }) => spoolerJob === null);

export const spoolerJobsOf = (labels: readonly HandedLabel[]): readonly string[] => [
  ...new Set(labels.flatMap(({ spoolerJob }) => spoolerJob ?? [])),
];
