import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import type { JobId, ParcelKey, TrackNo } from '../../shared/ids.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import type { Role } from '../../shared/roles.ts';
import type { PrintBackendName, PrintState, ReprintReason } from '../../shared/states.ts';
import {
  isPaperless,
  printBackendSchema,
  printStateSchema,
  reprintReasonSchema,
} from '../../shared/states.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

/** One label. Times in UTC milliseconds. */
export interface PrintJob {
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  /** 1 for the first label, 2 and more for reprints. */
  readonly copy: number;
  readonly state: PrintState;
  readonly backend: PrintBackendName;
  readonly printer: string | null;
  readonly spoolerJob: string | null;
  readonly reprintOf: JobId | null;
  readonly reason: ReprintReason | null;
  /** Who asked for it. */
  readonly operator: string;
  readonly fault: Fault | null;
  readonly changedAtMs: number;
}

const jobRow = z
  .object({
    job_id: jobIdSchema,
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    track_no: trackNoSchema,
    copy: z.number(),
    state: printStateSchema,
    backend: printBackendSchema,
    printer: z.string().nullable(),
    spooler_job: z.string().nullable(),
    reprint_of: jobIdSchema.nullable(),
    reason: reprintReasonSchema.nullable(),
    operator: z.string(),
    fault: faultColumn,
    changed_at_ms: z.number(),
  })
  .transform((row): PrintJob => ({
    jobId: row.job_id,
    key: { orderId: row.order_id, packId: row.pack_id },
    trackNo: row.track_no,
    copy: row.copy,
    state: row.state,
    backend: row.backend,
    printer: row.printer,
    spoolerJob: row.spooler_job,
    reprintOf: row.reprint_of,
    reason: row.reason,
    operator: row.operator,
    fault: row.fault,
    changedAtMs: row.changed_at_ms,
  }));

export function readJob(db: ReadableDb, jobId: JobId): PrintJob | null {
  const row: unknown = statement(db, 'SELECT * FROM print_jobs WHERE job_id = ?').get(jobId);
  return row === undefined ? null : jobRow.parse(row);
}

/** All jobs of a parcel, oldest first. */
export const readJobsOfParcel = (db: ReadableDb, key: ParcelKey): readonly PrintJob[] =>
  z
    .array(jobRow)
    .parse(
      statement(
        db,
        'SELECT * FROM print_jobs WHERE order_id = ? AND pack_id = ? ORDER BY rowid',
      ).all(key.orderId, key.packId),
    );

/** The newest label of a parcel that reached paper, may have, or is on its way to it. */
export const lastLabel = (jobs: readonly PrintJob[]): PrintJob | undefined =>
  jobs.findLast((job) => !isPaperless(job.state));

/** Jobs a stopped program left behind. */
export const listUnfinishedJobs = (db: ReadableDb): readonly PrintJob[] =>
  z
    .array(jobRow)
    .parse(
      statement(
        db,
        "SELECT * FROM print_jobs WHERE state IN ('queued', 'claimed') ORDER BY rowid",
      ).all(),
    );

interface NewPrintJob {
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  readonly copy: number;
  readonly backend: PrintBackendName;
  readonly printer: string | null;
  readonly reprintOf: JobId | null;
  readonly reason: ReprintReason | null;
  /** As whom a reprint was asked for; left out for a first label. */
  readonly role?: Role | null;
  readonly operator: string;
  readonly atMs: number;
}

/**
 * Adds a queued job.
 *
 * @returns false where this copy of the label exists already: the unique index decides
 */
export function addJob(db: WritableDb, job: NewPrintJob): boolean {
  const { changes } = statement(
    db,
    `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, printer,
                             reprint_of, reason, role, operator, created_at_ms, changed_at_ms)
     VALUES (@jobId, @orderId, @packId, @trackNo, @copy, 'queued', @backend, @printer,
             @reprintOf, @reason, @role, @operator, @atMs, @atMs)
     ON CONFLICT DO NOTHING`,
  ).run({
    ...job.key,
    jobId: job.jobId,
    trackNo: job.trackNo,
    copy: job.copy,
    backend: job.backend,
    printer: job.printer,
    reprintOf: job.reprintOf,
    reason: job.reason,
    role: job.role ?? null,
    operator: job.operator,
    atMs: job.atMs,
  });
  return changes === 1;
}

interface JobChange {
  readonly jobId: JobId;
  /** The move happens only from one of these states. */
  readonly from: readonly PrintState[];
  readonly to: PrintState;
  readonly atMs: number;
  readonly spoolerJob?: string | null;
  readonly printer?: string | null;
  readonly fault?: Fault | null;
  readonly deadlineAtMs?: number | null;
}

/** @returns false where the job was in none of the `from` states; nothing changed then */
export function moveJob(db: WritableDb, change: JobChange): boolean {
  const { changes } = statement(
    db,
    `UPDATE print_jobs SET state = @to, changed_at_ms = @atMs, fault = @fault,
       spooler_job = coalesce(@spoolerJob, spooler_job),
       printer = coalesce(@printer, printer),
       deadline_at_ms = coalesce(@deadlineAtMs, deadline_at_ms)
     WHERE job_id = @jobId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    jobId: change.jobId,
    from: JSON.stringify(change.from),
    to: change.to,
    atMs: change.atMs,
    fault:
      change.fault === undefined || change.fault === null ? null : JSON.stringify(change.fault),
    spoolerJob: change.spoolerJob ?? null,
    printer: change.printer ?? null,
    deadlineAtMs: change.deadlineAtMs ?? null,
  });
  return changes === 1;
}

/**
 * Sends a label that is still in line to another queue.
 *
 * @returns false where it is not in line any more
 */
export function sendToPrinter(
  db: WritableDb,
  to: { readonly jobId: JobId; readonly printer: string; readonly atMs: number },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE print_jobs SET printer = @printer, changed_at_ms = @atMs
     WHERE job_id = @jobId AND state = 'queued'`,
  ).run(to);
  return changes === 1;
}
