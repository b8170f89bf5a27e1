import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Lane, LastGoodView } from '../../../shared/print-run.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readJob } from '../../ledger/print-jobs.ts';
import type { HandedLabel } from '../../ledger/handed-labels.ts';
import { listHandedLabels } from '../../ledger/handed-labels.ts';
import { together } from '../labels/hand-labels-over.ts';
import type { PrintMoveDeps } from '../labels/print-moves.ts';
import { movePrintJob } from '../labels/print-moves.ts';
import type { ClearDeps } from './clear-spooler.ts';
import { clearSpooler, hasSpooler, readDropped, readHeld } from './clear-spooler.ts';
import type { LastGoodPlan } from './last-good.ts';
import { planLastGood, spoolerJobsOf } from './last-good.ts';

export interface LastGoodDeps extends PrintMoveDeps, ClearDeps {}

export interface LastGoodQuestion {
  readonly runId: number;
  readonly lane: Lane;
  /** Null where none came out. */
  readonly trackNo: string | null;
  /** Labels of the run that were never handed over. */
  readonly left: number;
}

/** What follows from the last good label. Nothing is changed. */
export async function viewLastGood(
  deps: LastGoodDeps,
  question: LastGoodQuestion,
): Promise<Result<LastGoodView, Fault>> {
  const { runId, lane, trackNo, left } = question;
  const handed = listHandedLabels(deps.db, runId, lane);
  const plan = planLastGood(handed, trackNo, await readDropped(deps, lane, handed));
  if (plan === null) return fail(fault('PRINT_LAST_UNKNOWN', { code: trackNo }));
  const held = await readHeld(deps, lane, plan.again, spoolerJobsOf(handed));
  return ok(viewOf(question, plan, left, held.labels));
}

const viewOf = (
  { runId, lane }: LastGoodQuestion,
  { last, sure, unsure, again, seenLater }: LastGoodPlan,
  left: number,
  held: number,
): LastGoodView => ({
  runId,
  lane,
  place: last?.place ?? 0,
  last: last === null ? null : { ...last.key, trackNo: trackNoSchema.parse(last.trackNo) },
  confirmed: sure.length,
  unsure: unsure.length,
  again: again.length,
  held,
  left,
  seenLater,
});

/**
 * A person has accepted what follows: the spooler drops what it still holds, and only then the
 * labels up to the last good one are `confirmed` and the later ones `failed` by the person's word.
 * Where anything is not as the person saw it, nothing of this happens.
 *
 * @param moveRun writes in the same transaction how the run stands then; `given` counts labels to
 *   print again that the printer may have in a memory of its own
 */
export async function acceptLastGood(
  deps: LastGoodDeps,
  accepted: LastGoodView,
  moveRun: (given: number) => void,
): Promise<Result<null, Fault>> {
  const { runId, lane } = accepted;
  const trackNo = accepted.last?.trackNo ?? null;
  const handed = listHandedLabels(deps.db, runId, lane);
  const dropped = await readDropped(deps, lane, handed);
  const plan = planLastGood(handed, trackNo, dropped);
  if (plan === null || !isAsSeen(plan, accepted)) return fail(fault('PRINT_LAST_CHANGED'));
  const held = await readHeld(deps, lane, plan.again, spoolerJobsOf(handed));
  if (held.labels !== accepted.held) return fail(fault('PRINT_LAST_CHANGED'));
  const stuck = await clearSpooler(deps, held);
  if (stuck !== null) return fail(stuck);
  const now = planLastGood(listHandedLabels(deps.db, runId, lane), trackNo, dropped);
  if (now === null || !isSame(now, plan)) return fail(fault('PRINT_LAST_CHANGED'));
  together(deps, (within) => {
    decide(within, accepted, now);
    moveRun(hasSpooler(lane) ? now.again.length : 0);
  });
  return ok(null);
}

const isAsSeen = (plan: LastGoodPlan, seen: LastGoodView): boolean =>
  plan.sure.length === seen.confirmed &&
  plan.unsure.length === seen.unsure &&
  plan.again.length === seen.again &&
  plan.seenLater === seen.seenLater;

const isSame = (one: LastGoodPlan, other: LastGoodPlan): boolean =>
  jobsOf(one.sure) === jobsOf(other.sure) && jobsOf(one.again) === jobsOf(other.again);

const jobsOf = (labels: readonly HandedLabel[]): string =>
  labels.map(({ jobId }) => jobId).join(' ');

function decide(deps: PrintMoveDeps, accepted: LastGoodView, plan: LastGoodPlan): void {
  const { runId, place, confirmed, again } = accepted;
  for (const { jobId } of plan.sure) {
    const job = readJob(deps.db, jobId);
    if (job !== null) movePrintJob(deps, job, [job.state], 'confirmed', { how: 'last_good' });
  }
  for (const { jobId } of plan.again) {
    const job = readJob(deps.db, jobId);
    const why = fault('PRINT_NO_PAPER');
    if (job !== null) movePrintJob(deps, job, [job.state], 'failed', { fault: why });
  }
  appendEvent(deps.db, {
    kind: 'print_run_went_on',
    atMs: deps.nowMs(),
    operator: deps.operator(),
    parcel: null,
    detail: { run: runId, place, confirmed, again },
  });
}
