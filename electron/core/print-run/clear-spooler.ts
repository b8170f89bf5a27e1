import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Lane } from '../../../shared/print-run.ts';
import type { Spooler } from '../../printing/cups.ts';
import type { HandedLabel } from '../../ledger/handed-labels.ts';
import { isHeld } from '../labels/spooler-watch.ts';
import { spoolerJobsOf, withoutSpoolerJob } from './last-good.ts';

export interface ClearDeps {
  readonly spooler: Pick<Spooler, 'views' | 'cancel' | 'openJobs'>;
  readonly wait: (ms: number) => Promise<void>;
}

/** What the spooler still has of some labels of one lane. */
export interface HeldLabels {
  readonly jobs: readonly string[];
  /** Labels in those jobs. */
  readonly labels: number;
  /**
   * Jobs that may be ours and that cannot be told from others: some of the labels were handed over
   * and no id came back.
   */
  readonly strangers: number;
  /** It does not answer. */
  readonly silent: boolean;
}

const NOTHING: HeldLabels = { jobs: [], labels: 0, strangers: 0, silent: false };
const LOOK_AGAIN_MS = 200;
const MOST_LOOKS = 50;

/** Only the system's spooler keeps labels that it took. */
export const hasSpooler = ({ backend }: Lane): boolean =>
  backend === 'direct' || backend === 'dialog';

/**
 * @param known ids of jobs that other labels of the run are known to be in
 */
export async function readHeld(
  { spooler }: ClearDeps,
  lane: Lane,
  labels: readonly HandedLabel[],
  known: readonly string[],
): Promise<HeldLabels> {
  if (!hasSpooler(lane) || labels.length === 0) return NOTHING;
  const jobs = spoolerJobsOf(labels);
  const views = jobs.length === 0 ? new Map<string, never>() : await spooler.views(jobs);
  const lost = withoutSpoolerJob(labels).length > 0;
  const open = lost ? await spooler.openJobs(lane.printer) : [];
  if (views === null || open === null) {
    return { jobs, labels: labels.length, strangers: 0, silent: true };
  }
  const held = jobs.filter((job) => isHeld(views.get(job) ?? 'silent'));
  return {
    jobs: held,
    labels: labels.filter(({ spoolerJob }) => spoolerJob !== null && held.includes(spoolerJob))
      .length,
    strangers: open.filter((job) => !known.includes(job) && !jobs.includes(job)).length,
    silent: false,
  };
}

/** Jobs of these labels that the spooler says it gave up; what it does not know is not among them. */
export async function readDropped(
  { spooler }: ClearDeps,
  lane: Lane,
  labels: readonly HandedLabel[],
): Promise<ReadonlySet<string>> {
  const jobs = hasSpooler(lane) ? spoolerJobsOf(labels) : [];
  const views = jobs.length === 0 ? null : await spooler.views(jobs);
  return new Set(jobs.filter((job) => views?.get(job) === 'cancelled'));
}

/**
 * Has the spooler drop what it holds of labels that are to be printed again, and makes sure that it
 * did: null where none of them can come out any more.
 */
export async function clearSpooler(deps: ClearDeps, held: HeldLabels): Promise<Fault | null> {
  if (held.silent || held.strangers > 0) return stillHeld(Math.max(held.labels, held.strangers));
  if (held.jobs.length === 0) return null;
  const { spooler } = deps;
  await spooler.cancel(held.jobs);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const views = await spooler.views(held.jobs);
    const now = views === null ? [] : held.jobs.map((job) => views.get(job) ?? 'silent');
    if (now.includes('finished')) return fault('PRINT_LAST_CHANGED');
    if (now.length > 0 && !now.some(isHeld)) return null;
    await deps.wait(LOOK_AGAIN_MS);
  }
  return stillHeld(held.labels);
}

const stillHeld = (labels: number): Fault => fault('PRINT_STILL_HELD', { held: labels });
