import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { PrintOutcome } from './backend.ts';
import type { Spooler } from './cups.ts';

interface WitnessDeps {
  readonly spooler: Pick<Spooler, 'jobIds'>;
  /** How many the document has: a longer one is made for longer before it is in the list. */
  readonly pages: number;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** While a dialog is open other jobs come and go; the list is read again this often. */
const REFRESH_MS = 1_000;
/** Our own job may stand in the list this long before the dialog is known to be accepted. */
const HEAD_START_MS = 700;
const SHOWS_WITHIN_MS = 5_000;
const SHOWS_LATER_PER_PAGE_MS = 50;
const NO_JOB_AFTER_MS = 1_500;
const LOOK_EVERY_MS = 150;

/**
 * Opens a print dialog that only tells whether it was accepted, and takes the spooler's list of
 * jobs as the witness of what became of it: accepted and one new job is `spooled`, not accepted
 * and no new job is `cancelled`, everything else is `doubtful` (ADR 0002).
 */
export async function printWithWitness(
  deps: WitnessDeps,
  openDialog: () => Promise<boolean>,
): Promise<PrintOutcome> {
  const { spooler, nowMs, wait } = deps;
  const seen = [{ atMs: nowMs(), ids: await spooler.jobIds() }];
  const closed = new AbortController();
  const watch = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      await wait(REFRESH_MS);
      if (closed.signal.aborted) return;
      const atMs = nowMs();
      const ids = await spooler.jobIds();
      if (!closed.signal.aborted) seen.push({ atMs, ids });
    }
  };
  const watching = watch();
  let accepted: boolean;
  try {
    accepted = await openDialog();
  } finally {
    closed.abort();
  }
  const closedAtMs = nowMs();
  watching.catch(() => undefined);
  const before = seen.findLast(({ atMs }) => atMs <= closedAtMs - HEAD_START_MS) ?? seen[0];
  if (before === undefined || before.ids === null) return doubtful('spooler');
  return accepted
    ? whatWasTaken(deps, before.ids, closedAtMs)
    : whetherNothingCame(deps, before.ids, closedAtMs);
}

/** After an accepted dialog: the one job that is new, seen twice so that no other hides behind it. */
async function whatWasTaken(
  deps: WitnessDeps,
  before: ReadonlySet<string>,
  closedAtMs: number,
): Promise<PrintOutcome> {
  const latestMs = closedAtMs + SHOWS_WITHIN_MS + deps.pages * SHOWS_LATER_PER_PAGE_MS;
  let first: string | null = null;
  for (;;) {
    const jobs = await newJobs(deps, before);
    if (jobs === null) return doubtful('spooler');
    const [job, ...others] = jobs;
    if (others.length > 0) return doubtful(jobs.join(' '));
    if (job !== undefined && job === first) {
      return { kind: 'spooled', spoolerJob: job, printer: job.replace(/-\d+$/, '') };
    }
    first = job ?? null;
    if (deps.nowMs() > latestMs) return doubtful('no job');
    await deps.wait(LOOK_EVERY_MS);
  }
}

/** After a dialog that was not accepted: nothing may turn up for a while. */
async function whetherNothingCame(
  deps: WitnessDeps,
  before: ReadonlySet<string>,
  closedAtMs: number,
): Promise<PrintOutcome> {
  for (;;) {
    const jobs = await newJobs(deps, before);
    if (jobs === null) return doubtful('spooler');
    if (jobs.length > 0) return doubtful(jobs.join(' '));
    if (deps.nowMs() > closedAtMs + NO_JOB_AFTER_MS) return cancelled();
    await deps.wait(LOOK_EVERY_MS);
  }
}

async function newJobs(
  { spooler }: WitnessDeps,
  before: ReadonlySet<string>,
): Promise<readonly string[] | null> {
  const now = await spooler.jobIds();
  return now === null ? null : [...now].filter((job) => !before.has(job));
}

export const cancelled = (): PrintOutcome => ({
  kind: 'cancelled',
  fault: fault('PRINT_DIALOG_CANCELLED'),
});

export const doubtful = (reason: string): PrintOutcome => {
  const why: Fault = fault('PRINT_OUTCOME_UNKNOWN', { reason });
  return { kind: 'doubtful', fault: why };
};
