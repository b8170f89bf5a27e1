import PQueue from 'p-queue';
import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { JobId, ParcelKey, TrackNo } from '../../shared/ids.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrintBackendName, PrintState, ReprintReason } from '../../shared/states.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import type { EventKind } from '../ledger/events.ts';
import { appendEvent } from '../ledger/events.ts';
import type { PrintJob } from '../ledger/print-jobs.ts';
import { addJob, lastLabel, moveJob, readJob, readJobsOfParcel } from '../ledger/print-jobs.ts';
import type { PrintBackend, PrintOutcome } from '../printing/backend.ts';

export interface PrintQueueDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly newJobId: () => JobId;
  readonly operator: string;
  readonly backends: Readonly<Record<PrintBackendName, PrintBackend>>;
  /** What is chosen in the setup now. */
  readonly route: () => { readonly backend: PrintBackendName; readonly printer: string | null };
  /** Builds the label at the moment it is printed. */
  readonly labelFor: (job: PrintJob) => Result<LabelModel, Fault>;
  readonly changed: (key: ParcelKey) => void;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

export interface PrintRequest {
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  /** Null for a first label; a reprint needs a reason. */
  readonly reason: ReprintReason | null;
}

export interface PrintQueue {
  /** Writes the job and puts it in line. The promise of the outcome is not waited for. */
  readonly add: (request: PrintRequest) => Result<JobId, Fault>;
  /** A person or a scan saw the paper. False where there was nothing to confirm. */
  readonly confirm: (jobId: JobId, how: 'scan' | 'key') => boolean;
  /** A person looked and saw no paper. Only for a doubtful label. */
  readonly sayNoPaper: (jobId: JobId) => boolean;
  /** Settles when nothing is in line any more. */
  readonly idle: () => Promise<void>;
}

const EVENT_OF: Readonly<Record<PrintState, EventKind>> = {
  queued: 'print_queued',
  claimed: 'print_claimed',
  spooled: 'print_spooled',
  confirmed: 'print_confirmed',
  failed: 'print_failed',
  cancelled: 'print_cancelled',
  doubtful: 'print_doubtful',
};

/** A label on paper is seen by its number; a claimed one may be out before the system says so. */
const CONFIRMABLE = ['claimed', 'spooled', 'doubtful'] as const satisfies readonly PrintState[];

/**
 * The queue of labels: a row is written before anything moves, each way to paper has its own line,
 * and every job has a deadline after which it is `doubtful` and a person decides (design §5, §8).
 */
export function createPrintQueue(deps: PrintQueueDeps): PrintQueue {
  const { db } = deps;
  const lanes = new Map<string, PQueue>();

  const laneOf = (backend: PrintBackendName, printer: string | null): PQueue => {
    const name = `${backend}\n${printer ?? ''}`;
    const lane = lanes.get(name) ?? new PQueue({ concurrency: 1 });
    lanes.set(name, lane);
    return lane;
  };

  function move(
    job: PrintJob,
    from: readonly PrintState[],
    to: PrintState,
    facts: {
      spoolerJob?: string | null;
      printer?: string | null;
      fault?: Fault;
      how?: string;
      deadlineAtMs?: number;
    } = {},
  ): boolean {
    const atMs = deps.nowMs();
    const { how, ...columns } = facts;
    const moved = inTransaction(db, () => {
      if (!moveJob(db, { jobId: job.jobId, from, to, atMs, ...columns })) return false;
      appendEvent(db, {
        kind: EVENT_OF[to],
        atMs,
        operator: deps.operator,
        parcel: job.key,
        jobId: job.jobId,
        detail: {
          copy: job.copy,
          ...(how === undefined ? {} : { how }),
          ...(facts.fault === undefined ? {} : { code: facts.fault.code }),
          ...(facts.spoolerJob ? { spooler_job: facts.spoolerJob } : {}),
        },
      });
      return true;
    });
    if (moved) deps.changed(job.key);
    return moved;
  }

  async function bringToPaper(jobId: JobId): Promise<void> {
    const job = readJob(db, jobId);
    if (job === null) return;
    const backend = deps.backends[job.backend];
    const label = deps.labelFor(job);
    if (!label.ok) {
      move(job, ['queued'], 'failed', { fault: label.error });
      return;
    }
    const deadlineAtMs = deps.nowMs() + backend.deadlineMs;
    if (!move(job, ['queued'], 'claimed', { deadlineAtMs })) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const seconds = Math.round(backend.deadlineMs / 1000);
      move(job, ['claimed'], 'doubtful', { fault: fault('PRINT_DEADLINE', { seconds }) });
      abort.abort();
    }, backend.deadlineMs);
    try {
      settle(
        job,
        await backend.print({ model: label.value, printer: job.printer, signal: abort.signal }),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      settle(job, { kind: 'doubtful', fault: fault('PRINT_OUTCOME_UNKNOWN', { reason }) });
    } finally {
      clearTimeout(timer);
    }
  }

  /** A late outcome still beats not knowing, unless a person has decided already. */
  function settle(job: PrintJob, outcome: PrintOutcome): void {
    if (outcome.kind === 'spooled') {
      const { spoolerJob, printer } = outcome;
      move(job, ['claimed', 'doubtful'], 'spooled', { spoolerJob, printer });
    } else if (outcome.kind === 'doubtful') {
      move(job, ['claimed'], 'doubtful', { fault: outcome.fault });
    } else {
      move(job, ['claimed', 'doubtful'], outcome.kind, { fault: outcome.fault });
    }
  }

  return {
    add: (request) => {
      const { backend, printer } = deps.route();
      const jobId = deps.newJobId();
      const refused = inTransaction(db, () => {
        const plan = planCopy(readJobsOfParcel(db, request.key), request.reason);
        if (!plan.ok) return plan.error;
        const atMs = deps.nowMs();
        const { copy, reprintOf } = plan.value;
        const reason = reprintOf === null ? null : request.reason;
        const job = { ...request, jobId, copy, reprintOf, reason, backend, printer, atMs };
        if (!addJob(db, { ...job, operator: deps.operator })) return 'PRINT_ALREADY_LABELLED';
        appendEvent(db, {
          kind: 'print_queued',
          atMs,
          operator: deps.operator,
          parcel: request.key,
          jobId,
          detail: { copy, backend, reason },
        });
        return null;
      });
      if (refused !== null) return fail(fault(refused));
      deps.changed(request.key);
      deps.drop(
        laneOf(backend, printer).add(() => bringToPaper(jobId)),
        'print',
      );
      return ok(jobId);
    },
    confirm: (jobId, how) => {
      const job = readJob(db, jobId);
      return job !== null && move(job, CONFIRMABLE, 'confirmed', { how });
    },
    sayNoPaper: (jobId) => {
      const job = readJob(db, jobId);
      return job !== null && move(job, ['doubtful'], 'failed', { fault: fault('PRINT_NO_PAPER') });
    },
    idle: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
  };
}

/** Which copy a new label of this parcel is. A first label is one that no paper can exist of yet. */
export function planCopy(
  jobs: readonly PrintJob[],
  reason: ReprintReason | null,
): Result<{ readonly copy: number; readonly reprintOf: JobId | null }, ErrorCode> {
  const last = lastLabel(jobs);
  if (last === undefined) return ok({ copy: 1, reprintOf: null });
  const settled = last.state === 'spooled' || last.state === 'confirmed';
  if (reason === null || !settled) return fail('PRINT_ALREADY_LABELLED');
  return ok({ copy: last.copy + 1, reprintOf: last.jobId });
}
