import PQueue from 'p-queue';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { JobId, ParcelKey, TrackNo } from '../../shared/ids.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrintBackendName, ReprintReason } from '../../shared/states.ts';
import { inTransaction } from '../ledger/db.ts';
import { appendEvent } from '../ledger/events.ts';
import type { PrintJob } from '../ledger/print-jobs.ts';
import { addJob, readJob, readJobsOfParcel } from '../ledger/print-jobs.ts';
import type { PrintBackend } from '../printing/backend.ts';
import type { PrintMoveDeps } from './print-moves.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import { doubtfulBecause, movePrintJob, settlePrintJob } from './print-moves.ts';
import { addFoundLabel } from './found-label.ts';
import { CONFIRMABLE_BY_KEY, confirmableByScan, planCopy } from './print-plan.ts';

export interface PrintQueueDeps extends PrintMoveDeps {
  readonly newJobId: () => JobId;
  readonly backends: Readonly<Record<PrintBackendName, PrintBackend>>;
  /** What is chosen in the setup now. */
  readonly route: () => { readonly backend: PrintBackendName; readonly printer: string | null };
  /** Builds the label at the moment it is printed. */
  readonly labelFor: (job: PrintJob) => Result<LabelModel, Fault>;
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
  /** A label that a restored ledger does not know was seen on its parcel. False where it knows one. */
  readonly found: (key: ParcelKey) => boolean;
  /** A person looked and saw no paper. Only for a doubtful label. */
  readonly sayNoPaper: (jobId: JobId) => boolean;
  /** Settles when nothing is in line any more. */
  readonly idle: () => Promise<void>;
  /** Takes nothing more out of the lines: what is queued is cancelled at the next start. */
  readonly stop: () => void;
}

/**
 * The queue of labels: a row is written before anything moves, each way to paper has its own line,
 * and every job has a deadline after which it is `doubtful`, a person decides, and the line goes
 * on (design §5, §8).
 */
export function createPrintQueue(deps: PrintQueueDeps): PrintQueue {
  const { db } = deps;
  const lanes = new Map<string, PQueue>();
  let stopped = false;

  const laneOf = (backend: PrintBackendName, printer: string | null): PQueue => {
    const name = `${backend}\n${printer ?? ''}`;
    const lane = lanes.get(name) ?? new PQueue({ concurrency: 1 });
    lanes.set(name, lane);
    return lane;
  };

  async function bringToPaper(jobId: JobId): Promise<void> {
    const job = stopped ? null : readJob(db, jobId);
    if (job === null) return;
    const backend = deps.backends[job.backend];
    const label = labelOrFault(job);
    if (!label.ok) {
      movePrintJob(deps, job, ['queued'], 'failed', { fault: label.error });
      return;
    }
    const deadlineAtMs = deps.nowMs() + backend.deadlineMs;
    if (!movePrintJob(deps, job, ['queued'], 'claimed', { deadlineAtMs })) return;
    const deadline = new AbortController();
    const { key, printer } = job;
    const handed = { jobId, key, model: label.value, printer, signal: deadline.signal };
    const printing = Promise.resolve()
      .then(() => backend.print(handed))
      .catch(doubtfulBecause)
      .then((outcome) => settlePrintJob(deps, job, outcome));
    deps.drop(printing, 'settle a print job');
    await Promise.race([printing, pastDeadline(job, backend.deadlineMs, deadline, printing)]);
  }

  /** Nothing has moved yet: whatever goes wrong here, no paper comes out. */
  function labelOrFault(job: PrintJob): Result<LabelModel, Fault> {
    try {
      return deps.labelFor(job);
    } catch (error) {
      return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) }));
    }
  }

  /** Settles when the time is up, and has written the doubt then. */
  function pastDeadline(
    job: PrintJob,
    deadlineMs: number,
    deadline: AbortController,
    printing: Promise<void>,
  ): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = Math.round(deadlineMs / 1000);
        const why = fault('PRINT_DEADLINE', { seconds });
        movePrintJob(deps, job, ['claimed'], 'doubtful', { fault: why });
        deadline.abort();
        resolve();
      }, deadlineMs);
      const settled = (): void => clearTimeout(timer);
      printing.then(settled, settled);
    });
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
      if (job === null) return false;
      const from = how === 'scan' ? confirmableByScan(job) : CONFIRMABLE_BY_KEY;
      return movePrintJob(deps, job, from, 'confirmed', { how });
    },
    found: (key) => addFoundLabel(deps, deps.newJobId(), key),
    sayNoPaper: (jobId) => {
      const job = readJob(db, jobId);
      const why = fault('PRINT_NO_PAPER');
      return job !== null && movePrintJob(deps, job, ['doubtful'], 'failed', { fault: why });
    },
    idle: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
    stop: () => {
      stopped = true;
      for (const lane of lanes.values()) lane.clear();
    },
  };
}
