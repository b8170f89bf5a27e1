import { z } from 'zod';
import type { JobId, ParcelKey } from '../../shared/ids.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import type { Lane } from '../../shared/print-run.ts';
import { laneSchema } from '../../shared/print-run.ts';
import { printStateSchema } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

const LANE = `j.backend, iif(j.backend = 'dialog', NULL, j.printer) AS printer`;
const OF_LANE = "j.backend = @backend AND (j.backend = 'dialog' OR j.printer IS @printer)";

/** A job of the spooler with labels of a run whose paper nobody saw yet. */
export interface SpooledDocument {
  /** One of its labels. */
  readonly jobId: JobId;
  readonly labels: number;
}

const spooledRow = z
  .object({ job_id: jobIdSchema, labels: z.number() })
  .transform((row): SpooledDocument => ({ jobId: row.job_id, labels: row.labels }));

/** The newest jobs that the spooler took of a run and a lane. */
export const listSpooledDocuments = (
  db: ReadableDb,
  runId: number,
  lane: Lane,
  limit: number,
): readonly SpooledDocument[] =>
  z.array(spooledRow).parse(
    statement(
      db,
      `SELECT min(j.job_id) AS job_id, count(*) AS labels
       FROM print_run_labels l JOIN print_jobs j USING (job_id)
       WHERE l.run_id = @runId AND ${OF_LANE} AND j.state = 'spooled'
         AND j.spooler_job IS NOT NULL
       GROUP BY j.spooler_job ORDER BY max(l.document) DESC LIMIT @limit`,
    ).all({ ...lane, runId, limit }),
  );

/** A label that a run handed over, in the order in which its lane got them. */
export interface HandedLabel {
  readonly place: number;
  /** Which hand-over of the run it was part of. */
  readonly document: number;
  readonly key: ParcelKey;
  readonly jobId: JobId;
  readonly trackNo: string;
  readonly state: z.infer<typeof printStateSchema>;
  readonly spoolerJob: string | null;
}

const handedRow = z
  .object({
    place: z.number(),
    document: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    job_id: jobIdSchema,
    track_no: trackNoSchema,
    state: printStateSchema,
    spooler_job: z.string().nullable(),
  })
  .transform((row): HandedLabel => ({
    place: row.place,
    document: row.document,
    key: { orderId: row.order_id, packId: row.pack_id },
    jobId: row.job_id,
    trackNo: row.track_no,
    state: row.state,
    spoolerJob: row.spooler_job,
  }));

/** Labels of a run that went to a lane and may be on paper, or are on their way to it. */
export const listHandedLabels = (
  db: ReadableDb,
  runId: number,
  lane: Lane,
): readonly HandedLabel[] =>
  z.array(handedRow).parse(
    statement(
      db,
      `SELECT l.place, l.document, l.order_id, l.pack_id, l.job_id, j.track_no, j.state, j.spooler_job
       FROM print_run_labels l JOIN print_jobs j USING (job_id)
       WHERE l.run_id = @runId AND ${OF_LANE} AND j.state NOT IN ('failed', 'cancelled')
       ORDER BY l.document, l.place`,
    ).all({ ...lane, runId }),
  );

/** The lanes that a run has handed labels to. */
export const listRunLanes = (db: ReadableDb, runId: number): readonly Lane[] =>
  z.array(laneSchema).parse(
    statement(
      db,
      `SELECT DISTINCT ${LANE} FROM print_run_labels l JOIN print_jobs j USING (job_id)
       WHERE l.run_id = ?`,
    ).all(runId),
  );

/** The lane that a job of a run went to; null where the run has no such job. */
export function readLaneOfLabel(db: ReadableDb, runId: number, trackNo: string): Lane | null {
  const row: unknown = statement(
    db,
    `SELECT ${LANE} FROM print_run_labels l JOIN print_jobs j USING (job_id)
     WHERE l.run_id = ? AND j.track_no = ? AND j.state NOT IN ('failed', 'cancelled')
     ORDER BY l.document DESC LIMIT 1`,
  ).get(runId, trackNo);
  return row === undefined ? null : laneSchema.parse(row);
}
