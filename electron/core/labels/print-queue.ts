import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, ParcelKey, TrackNo } from '../../../shared/ids.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { Lane } from '../../../shared/print-run.ts';
import type { PrinterNote, RouteFacts } from '../../../shared/print-routing.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Role } from '../../../shared/roles.ts';
import type { PrintBackendName, ReprintReason } from '../../../shared/states.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { addJob, readJob, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { laneOf } from '../../ledger/print-lanes.ts';
import type { PrintBackend } from '../../printing/backend.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import type { HandOverDeps } from './hand-labels-over.ts';
import { deadlineFor, handLabelsOver } from './hand-labels-over.ts';
import { movePrintJob, stepPrintJob } from './print-moves.ts';
import { addFoundLabel } from './found-label.ts';
import { isLaneStopped, leaveLaneInDoubt } from './lane-doubts.ts';
import type { PrintLanes } from './print-lanes.ts';
import { createPrintLanes } from './print-lanes.ts';
import type { PrintRoute } from './print-route.ts';
import { routeFactsOf } from './print-route.ts';
import { followNote } from './spare-printer.ts';
import { CONFIRMABLE_BY_KEY, confirmableByScan, planCopy } from './print-plan.ts';
import type { LabelSource } from './label-source.ts';

export interface PrintQueueDeps extends HandOverDeps {
  readonly newJobId: () => JobId;
  readonly backends: Readonly<Record<PrintBackendName, PrintBackend>>;
  /** What the setup says about such a label now. */
  readonly route: (facts: RouteFacts) => PrintRoute;
  /** What the spooler says of the printer and its spare; null where the printer may go on. */
  readonly spareFor: (route: PrintRoute) => Promise<PrinterNote | null>;
  /** Builds the label at the moment it is printed. */
  readonly labelFor: LabelSource;
}

export interface PrintRequest {
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  /** Null for a first label; a reprint needs a reason. */
  readonly reason: ReprintReason | null;
  /** As whom a reprint is asked for; a packer where nothing is said. */
  readonly role?: Role;
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
  /**
   * A person leaves the doubts of a lane to later: it goes on.
   *
   * @param doubts as many as the person saw; false where there are others by now
   */
  readonly goOn: (lane: Lane, doubts: number) => boolean;
  readonly lanes: Pick<PrintLanes, 'feedBy' | 'open' | 'wake'>;
  /** Settles when no lane is at work: nothing is in line, or a doubt stops it. */
  readonly idle: () => Promise<void>;
  /** Takes nothing more out of the lines: what is queued is cancelled at the next start. */
  readonly stop: () => void;
}

/**
 * The queue of labels: a row is written before anything moves, each way to paper has its own lane,
 * and every job has a deadline after which it is `doubtful`. A doubt stops its lane until a person
 * decides (design §5, §8).
 */
export function createPrintQueue(queueDeps: PrintQueueDeps): PrintQueue {
  const { db } = queueDeps;
  const deps: PrintQueueDeps = {
    ...queueDeps,
    changed: (key) => {
      queueDeps.changed(key);
      lanes.wake();
    },
  };
  const lanes = createPrintLanes({
    isStopped: (lane) => isLaneStopped(db, lane),
    print: bringToPaper,
    drop: deps.drop,
  });
  let stopped = false;

  async function bringToPaper(jobId: JobId): Promise<void> {
    const job = readJob(db, jobId);
    if (job?.state !== 'queued' || (await goesToSpare(job)) || stopped) return;
    const backend = deps.backends[job.backend];
    const label = labelOrFault(job, deps.labelFor);
    if (!label.ok) {
      stepPrintJob(deps, job, ['queued'], 'failed', { fault: label.error });
      return;
    }
    const deadlineAtMs = deps.nowMs() + deadlineFor(backend, 1);
    if (!stepPrintJob(deps, job, ['queued'], 'claimed', { deadlineAtMs })) return;
    await handLabelsOver(deps, backend, [{ job, model: label.value }]);
  }

  /** True where the spare's lane has the label now. */
  async function goesToSpare(job: PrintJob): Promise<boolean> {
    const route = deps.route(routeFactsOf(db, job.key));
    if (route.backend !== job.backend || route.printer !== job.printer) return false;
    const note = await deps.spareFor(route);
    if (note === null || !followNote(deps, job, note)) return false;
    lanes.add(laneOf({ ...job, printer: note.spare }), job.jobId);
    return true;
  }

  return {
    add: (request) => {
      const { backend, printer } = deps.route(routeFactsOf(db, request.key));
      const jobId = deps.newJobId();
      const refused = inTransaction(db, () => {
        const plan = planCopy(readJobsOfParcel(db, request.key), request.reason);
        if (!plan.ok) return plan.error;
        const atMs = deps.nowMs();
        const { copy, reprintOf } = plan.value;
        const reason = reprintOf === null ? null : request.reason;
        const role = reprintOf === null ? null : (request.role ?? 'packer');
        const job = { ...request, jobId, copy, reprintOf, reason, role, backend, printer, atMs };
        if (!addJob(db, { ...job, operator: deps.operator() })) return 'PRINT_ALREADY_LABELLED';
        appendEvent(db, {
          kind: 'print_queued',
          atMs,
          operator: deps.operator(),
          parcel: request.key,
          jobId,
          detail: { copy, backend, reason, role },
        });
        return null;
      });
      if (refused !== null) return fail(fault(refused));
      deps.changed(request.key);
      lanes.add(laneOf({ backend, printer }), jobId);
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
    goOn: (lane, doubts) => {
      const left = leaveLaneInDoubt(deps, lane, doubts);
      if (left) lanes.wake();
      return left;
    },
    lanes,
    idle: lanes.idle,
    stop: () => {
      stopped = true;
      lanes.stop();
    },
  };
}

/** Nothing has moved yet: whatever goes wrong here, no paper comes out. */
export function labelOrFault(job: PrintJob, labelFor: LabelSource): Result<LabelModel, Fault> {
  try {
    return labelFor(job);
  } catch (error) {
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) }));
  }
}
