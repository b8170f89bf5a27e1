import type { JobId, ParcelKey } from '../../shared/ids.ts';
import type { SpoolerView } from '../../shared/states.ts';
import type { ReadableDb } from '../ledger/db.ts';
import type { PrintJob } from '../ledger/print-jobs.ts';
import { readJobsOfParcel } from '../ledger/print-jobs.ts';
import type { Spooler } from '../printing/cups.ts';

interface SpoolerWatchDeps {
  readonly db: ReadableDb;
  readonly spooler: Pick<Spooler, 'views'>;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** The spooler says something else about a label of this parcel. */
  readonly changed: (key: ParcelKey) => void;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** Asks the spooler what becomes of labels it took, for as long as somebody may want to know. */
export interface SpoolerWatch {
  /** A label of this parcel moved: begins or ends watching it. */
  readonly note: (key: ParcelKey) => void;
  /** What the spooler last said; null where it was not asked. */
  readonly viewOf: (jobId: JobId) => SpoolerView | null;
  readonly stop: () => void;
}

const LOOK_EVERY_MS = 2_000;
/** A label that nobody looked for by then is told by its state alone. */
const WATCHED_FOR_MS = 30 * 60_000;
/** Nothing more follows these. */
const LAST_WORDS: ReadonlySet<SpoolerView> = new Set(['finished', 'gone', 'cancelled']);
/** Views of labels that nobody confirmed are forgotten from the oldest on. */
const MOST_VIEWS = 500;

interface Watched {
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly untilMs: number;
}

export function createSpoolerWatch(deps: SpoolerWatchDeps): SpoolerWatch {
  const watched = new Map<string, Watched>();
  const views = new Map<JobId, SpoolerView>();
  let isLooking = false;
  const stopping = new AbortController();

  const tell = ({ jobId, key }: Watched, view: SpoolerView): void => {
    if (views.get(jobId) === view) return;
    views.set(jobId, view);
    const [oldest] = views.keys();
    if (views.size > MOST_VIEWS && oldest !== undefined) views.delete(oldest);
    deps.changed(key);
  };

  const lookOnce = async (): Promise<void> => {
    const said = await deps.spooler.views([...watched.keys()]);
    for (const [spoolerJob, job] of watched) {
      const view = said === null ? 'silent' : said.get(spoolerJob);
      if (view === undefined) continue;
      tell(job, view);
      if (LAST_WORDS.has(view) || deps.nowMs() > job.untilMs) watched.delete(spoolerJob);
    }
  };

  const look = async (): Promise<void> => {
    isLooking = true;
    try {
      while (watched.size > 0 && !stopping.signal.aborted) {
        await lookOnce();
        await deps.wait(LOOK_EVERY_MS);
      }
    } finally {
      isLooking = false;
    }
  };

  const forget = ({ jobId, spoolerJob }: PrintJob): void => {
    views.delete(jobId);
    if (spoolerJob !== null) watched.delete(spoolerJob);
  };

  return {
    note: (key) => {
      for (const job of readJobsOfParcel(deps.db, key)) {
        const { jobId, spoolerJob, state } = job;
        if (!isWithSpooler(job) || spoolerJob === null) {
          forget(job);
          continue;
        }
        if (views.has(jobId) || state !== 'spooled') continue;
        watched.set(spoolerJob, { jobId, key, untilMs: deps.nowMs() + WATCHED_FOR_MS });
      }
      if (watched.size > 0 && !isLooking && !stopping.signal.aborted)
        deps.drop(look(), 'ask the spooler');
    },
    viewOf: (jobId) => views.get(jobId) ?? null,
    stop: () => {
      stopping.abort();
    },
  };
}

/** Labels that the system's spooler has, and of which nobody saw the paper yet. */
const isWithSpooler = ({ backend, state }: PrintJob): boolean =>
  (backend === 'direct' || backend === 'dialog') && (state === 'spooled' || state === 'doubtful');
