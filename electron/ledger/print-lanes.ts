import { z } from 'zod';
import type { Lane } from '../../shared/print-run.ts';
import { laneSchema } from '../../shared/print-run.ts';
import type { JobId } from '../../shared/ids.ts';
import { jobIdSchema, orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { PrintJob } from './print-jobs.ts';

/** The dialog chooses a printer for every label: all of them are one lane. */
export const laneOf = ({ backend, printer }: Pick<PrintJob, 'backend' | 'printer'>): Lane => ({
  backend,
  printer: backend === 'dialog' ? null : printer,
});

/** The conditions of partial indices, word for word: SQLite takes an index only by them. */
const UNFINISHED = "j.state IN ('queued', 'claimed')";
const IN_DOUBT = "j.state = 'doubtful' AND j.doubt_left_at_ms IS NULL";
const OF_LANE = "j.backend = @backend AND (j.backend = 'dialog' OR j.printer IS @printer)";

/** A doubtful label that nobody put off. */
export interface Doubt {
  readonly jobId: JobId;
  readonly runId: number | null;
  readonly itemSummary: string;
}

const doubtRow = z
  .object({ job_id: jobIdSchema, run_id: z.number().nullable(), item_summary: z.string() })
  .transform((row): Doubt => ({
    jobId: row.job_id,
    runId: row.run_id,
    itemSummary: row.item_summary,
  }));

/** The oldest doubt that stops a lane, and how many do. */
export function readDoubts(
  db: ReadableDb,
  lane: Lane,
): { readonly oldest: Doubt | null; readonly count: number } {
  const count = countDoubts(db, lane);
  if (count === 0) return { oldest: null, count };
  const row: unknown = statement(
    db,
    `SELECT j.job_id, l.run_id, p.item_summary FROM print_jobs j INDEXED BY print_jobs_in_doubt
       JOIN parcels p USING (order_id, pack_id)
       LEFT JOIN print_run_labels l ON l.job_id = j.job_id
     WHERE ${IN_DOUBT} AND ${OF_LANE} ORDER BY j.rowid LIMIT 1`,
  ).get({ ...lane });
  return { oldest: doubtRow.parse(row), count };
}

export const countDoubts = (db: ReadableDb, lane: Lane): number =>
  z.number().parse(
    statement(
      db,
      `SELECT count(*) FROM print_jobs j INDEXED BY print_jobs_in_doubt
         WHERE ${IN_DOUBT} AND ${OF_LANE}`,
    )
      .pluck()
      .get({ ...lane }),
  );

/** How many labels of a lane are in line, and how many are on their way to paper. */
export function countUnfinished(
  db: ReadableDb,
  lane: Lane,
): { readonly queued: number; readonly claimed: number } {
  const row = statement(
    db,
    `SELECT coalesce(sum(j.state = 'queued'), 0) AS queued,
       coalesce(sum(j.state = 'claimed'), 0) AS claimed
     FROM print_jobs j INDEXED BY print_jobs_unfinished
     WHERE ${UNFINISHED} AND ${OF_LANE}`,
  ).get({ ...lane });
  return z.object({ queued: z.number(), claimed: z.number() }).parse(row);
}

const queuedRow = z
  .object({ order_id: orderIdSchema, pack_id: packIdSchema, job_id: jobIdSchema })
  .transform((row) => ({ orderId: row.order_id, packId: row.pack_id, jobId: row.job_id }));

/** The first labels of a lane that are in line, oldest first. */
export const listQueued = (
  db: ReadableDb,
  lane: Lane,
  limit: number,
): z.infer<typeof queuedRow>[] =>
  z.array(queuedRow).parse(
    statement(
      db,
      `SELECT j.order_id, j.pack_id, j.job_id FROM print_jobs j INDEXED BY print_jobs_unfinished
       WHERE ${UNFINISHED} AND j.state = 'queued' AND ${OF_LANE} ORDER BY j.rowid LIMIT @limit`,
    ).all({ ...lane, limit }),
  );

const leftRow = queuedRow.transform(({ orderId, packId, jobId }) => ({
  jobId,
  key: { orderId, packId },
}));

/** Puts the doubts of a lane off. @returns the labels that they are about */
export const leaveDoubts = (
  db: WritableDb,
  lane: Lane,
  atMs: number,
): readonly z.infer<typeof leftRow>[] =>
  z.array(leftRow).parse(
    statement(
      db,
      `UPDATE print_jobs AS j INDEXED BY print_jobs_in_doubt SET doubt_left_at_ms = @atMs
       WHERE ${IN_DOUBT} AND ${OF_LANE} RETURNING order_id, pack_id, job_id`,
    ).all({ ...lane, atMs }),
  );

/** Lanes where a label is in line, on its way, or in a doubt that stops them. */
export const listBusyLanes = (db: ReadableDb): readonly Lane[] =>
  z.array(laneSchema).parse(
    statement(
      db,
      `SELECT backend, iif(backend = 'dialog', NULL, printer) AS printer FROM print_jobs
         WHERE state IN ('queued', 'claimed')
       UNION
       SELECT j.backend, iif(j.backend = 'dialog', NULL, j.printer)
         FROM print_jobs j INDEXED BY print_jobs_in_doubt WHERE ${IN_DOUBT}`,
    ).all(),
  );
