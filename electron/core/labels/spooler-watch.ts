import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import type { Lane } from '../../../shared/print-run.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { laneOf } from '../../ledger/print-lanes.ts';
import type { Spooler } from '../../printing/cups.ts';

/** What the spooler says now about labels that went to it together. */
export interface SpoolerWord {
  readonly keys: readonly ParcelKey[];
  readonly view: SpoolerView;
  readonly before: SpoolerView | null;
}

/** A job that the spooler may still bring to paper. */
export interface HeldJob {
  readonly lane: Lane;
  readonly labels: number;
  readonly view: SpoolerView;
}

interface SpoolerWatchDeps {
  readonly db: ReadableDb;
  readonly spooler: Pick<Spooler, 'views'>;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** The spooler says something else about these labels. */
  readonly changed: (word: SpoolerWord) => void;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** Asks the spooler what becomes of labels it took, for as long as somebody may want to know. */
export interface SpoolerWatch {
  /** A label of this parcel moved: begins or ends watching it. */
  readonly note: (key: ParcelKey) => void;
  /** What the spooler last said; null where it was not asked. */
  readonly viewOf: (jobId: JobId) => SpoolerView | null;
  /** What it holds, job by job, as far as it says. */
  readonly held: () => readonly HeldJob[];
  readonly stop: () => void;
}

const LOOK_EVERY_MS = 2_000;
/** A job that nobody looked for by then is asked about less often. */
const WATCHED_FOR_MS = 30 * 60_000;
const LOOK_SELDOM_MS = 60_000;
/** Nothing more follows these: the spooler does not hold the job any more. */
const LAST_WORDS: ReadonlySet<SpoolerView> = new Set(['finished', 'gone', 'cancelled']);
/** Last views of labels that nobody confirmed are forgotten from the oldest on. */
const MOST_VIEWS = 500;

/** Whether the spooler may still bring a job to paper, as far as it says. */
export const isHeld = (view: SpoolerView): boolean => !LAST_WORDS.has(view);

/** One job of the spooler: a label, or a document of many. */
interface Watched {
  readonly lane: Lane;
  readonly labels: Map<JobId, ParcelKey>;
  readonly oftenUntilMs: number;
  nextLookMs: number;
}

export function createSpoolerWatch(deps: SpoolerWatchDeps): SpoolerWatch {
  const watched = new Map<string, Watched>();
  const views = new Map<string, SpoolerView>();
  const spoolerJobs = new Map<JobId, string>();
  let isLooking = false;
  const stopping = new AbortController();

  const tell = (spoolerJob: string, { labels }: Watched, view: SpoolerView): void => {
    const before = views.get(spoolerJob) ?? null;
    if (before === view) return;
    views.set(spoolerJob, view);
    if (views.size > MOST_VIEWS) forgetOldest();
    try {
      deps.changed({ keys: [...labels.values()], view, before });
    } catch (error) {
      // The next look tells it again.
      if (before === null) views.delete(spoolerJob);
      else views.set(spoolerJob, before);
      throw error;
    }
  };

  const forgetOldest = (): void => {
    const spoolerJob = [...views.keys()].find((job) => !watched.has(job));
    if (spoolerJob === undefined) return;
    views.delete(spoolerJob);
    for (const [jobId, known] of spoolerJobs) if (known === spoolerJob) spoolerJobs.delete(jobId);
  };

  const lookOnce = async (): Promise<void> => {
    const startMs = deps.nowMs();
    const due = [...watched].filter(([, job]) => job.nextLookMs <= startMs);
    if (due.length === 0) return;
    const said = await deps.spooler.views(due.map(([spoolerJob]) => spoolerJob));
    if (stopping.signal.aborted) return;
    for (const [spoolerJob, job] of due) {
      const view = said === null ? 'silent' : said.get(spoolerJob);
      if (view === undefined || !watched.has(spoolerJob)) continue;
      if (startMs > job.oftenUntilMs) job.nextLookMs = startMs + LOOK_SELDOM_MS;
      tell(spoolerJob, job, view);
      if (LAST_WORDS.has(view)) watched.delete(spoolerJob);
    }
  };

  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      while (watched.size > 0 && !stopping.signal.aborted) {
        const looked = lookOnce();
        deps.drop(looked, 'ask the spooler');
        await looked.catch(() => undefined);
        await deps.wait(LOOK_EVERY_MS);
      }
    } finally {
      isLooking = false;
    }
  };

  const forget = (jobId: JobId): void => {
    const spoolerJob = spoolerJobs.get(jobId);
    if (spoolerJob === undefined) return;
    spoolerJobs.delete(jobId);
    const job = watched.get(spoolerJob);
    job?.labels.delete(jobId);
    if (job?.labels.size === 0) watched.delete(spoolerJob);
  };

  const begin = (spoolerJob: string, job: PrintJob): void => {
    const { jobId, key } = job;
    spoolerJobs.set(jobId, spoolerJob);
    const known = watched.get(spoolerJob);
    if (known !== undefined) {
      known.labels.set(jobId, key);
      return;
    }
    if (views.has(spoolerJob)) return;
    const nowMs = deps.nowMs();
    const oftenUntilMs = nowMs + WATCHED_FOR_MS;
    const labels = new Map([[jobId, key]]);
    watched.set(spoolerJob, { lane: laneOf(job), labels, oftenUntilMs, nextLookMs: nowMs });
  };

  return {
    note: (key) => {
      for (const job of readJobsOfParcel(deps.db, key)) {
        if (!isWithSpooler(job) || job.spoolerJob === null) forget(job.jobId);
        else if (!spoolerJobs.has(job.jobId)) begin(job.spoolerJob, job);
      }
      if (watched.size > 0 && !isLooking && !stopping.signal.aborted)
        deps.drop(look(), 'ask the spooler');
    },
    viewOf: (jobId) => views.get(spoolerJobs.get(jobId) ?? '') ?? null,
    held: () =>
      [...watched].flatMap(([spoolerJob, { lane, labels }]) => {
        const view = views.get(spoolerJob) ?? null;
        return view !== null && isHeld(view) ? [{ lane, labels: labels.size, view }] : [];
      }),
    stop: () => {
      stopping.abort();
    },
  };
}

/** Labels that the system's spooler has, and of which nobody saw the paper yet. */
const isWithSpooler = ({ backend, state }: PrintJob): boolean =>
  (backend === 'direct' || backend === 'dialog') && state === 'spooled';
