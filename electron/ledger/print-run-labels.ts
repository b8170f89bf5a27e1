import { z } from 'zod';
import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import type { JobId, ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { Lane, PrintTally } from '../../shared/print-run.ts';
import { laneSchema, printTallySchema } from '../../shared/print-run.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { sqlList, statement } from './db.ts';
import { faultColumn } from './numbers.ts';

/** Faults of a lane, not of a label: once it is in order, those labels are handed over again. */
export const OF_THE_LANE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PRINT_NO_PRINTER',
  'PRINT_PRINTER_MISSING',
  'PRINT_HELPER_NOT_STARTED',
  'PRINT_SPOOLER_MISSING',
  'PRINT_SPOOLER_REFUSED',
  'PRINT_NO_FOLDER',
  'PRINT_FILE_NOT_WRITTEN',
  'COMPONENT_NOT_RUNNING',
  'COMPONENT_SILENT',
  'COMPONENT_PRINTER_UNKNOWN',
  'COMPONENT_KEY_MISSING',
]);

/** Labels that certainly have no paper, and that a run hands over again. */
const AGAIN = sqlList([...OF_THE_LANE, 'PRINT_NO_PAPER'] satisfies ErrorCode[]);

const RUN_LABELS = 'print_run_labels l LEFT JOIN print_jobs j USING (job_id)';

/** What is known about a label of a run, as a key of `PrintTally`. */
const OUTCOME = `CASE
  WHEN json_extract(l.fault, '$.code') = 'PRINT_ALREADY_LABELLED' THEN 'elsewhere'
  WHEN l.fault IS NOT NULL THEN 'failed'
  WHEN j.state IS NULL OR j.state = 'cancelled' THEN 'left'
  WHEN j.state = 'failed' AND json_extract(j.fault, '$.code') IN (${AGAIN}) THEN 'left'
  WHEN j.state IN ('queued', 'claimed') THEN 'underWay'
  ELSE j.state END`;

const LANE = `j.backend, iif(j.backend = 'dialog', NULL, j.printer) AS printer`;

/** Adds labels to a run from a place on. */
export function putRunLabels(
  db: WritableDb,
  runId: number,
  firstPlace: number,
  keys: readonly ParcelKey[],
): void {
  const insert = statement(
    db,
    'INSERT INTO print_run_labels (run_id, place, order_id, pack_id) VALUES (?, ?, ?, ?)',
  );
  keys.forEach(({ orderId, packId }, offset) => {
    insert.run(runId, firstPlace + offset, orderId, packId);
  });
}

export const isOfRun = (db: ReadableDb, runId: number, { orderId, packId }: ParcelKey): boolean =>
  statement(
    db,
    'SELECT 1 FROM print_run_labels WHERE run_id = ? AND order_id = ? AND pack_id = ?',
  ).get(runId, orderId, packId) !== undefined;

/** Whether a label of a run is still to be handed over. */
export const isLeft = (db: ReadableDb, runId: number, place: number): boolean =>
  statement(
    db,
    `SELECT 1 FROM ${RUN_LABELS} WHERE l.run_id = ? AND l.place = ? AND ${OUTCOME} = 'left'`,
  ).get(runId, place) !== undefined;

/** Writes why a label of a run was not handed over. */
export function putLabelFault(db: WritableDb, runId: number, place: number, why: Fault): void {
  statement(db, 'UPDATE print_run_labels SET fault = ? WHERE run_id = ? AND place = ?').run(
    JSON.stringify(why),
    runId,
    place,
  );
}

/** Writes with which job and document a label is handed over; the document before is forgotten. */
export function putHandedOver(
  db: WritableDb,
  row: {
    readonly runId: number;
    readonly place: number;
    readonly document: number;
    readonly jobId: JobId;
  },
): void {
  statement(
    db,
    `UPDATE print_run_labels SET document = @document, job_id = @jobId
     WHERE run_id = @runId AND place = @place`,
  ).run(row);
}

export const nextDocument = (db: ReadableDb, runId: number): number =>
  z
    .number()
    .parse(
      statement(db, 'SELECT coalesce(max(document), 0) + 1 FROM print_run_labels WHERE run_id = ?')
        .pluck()
        .get(runId),
    );

const tallyRow = laneSchema.partial().extend({
  backend: laneSchema.shape.backend.nullable(),
  outcome: printTallySchema.keyof(),
  n: z.number(),
});

/** Counts the labels of a run by lane; `lane` null: those that no lane has had. */
export const tallyRun = (
  db: ReadableDb,
  runId: number,
): readonly {
  readonly lane: Lane | null;
  readonly outcome: keyof PrintTally;
  readonly n: number;
}[] =>
  z
    .array(tallyRow)
    .parse(
      statement(
        db,
        `SELECT ${LANE}, ${OUTCOME} AS outcome, count(*) AS n FROM ${RUN_LABELS}
         WHERE l.run_id = ? GROUP BY 1, 2, 3`,
      ).all(runId),
    )
    .map(({ backend, printer, outcome, n }) => ({
      lane: backend === null ? null : { backend, printer: printer ?? null },
      outcome,
      n,
    }));

const routeRow = z.object({ carrier: z.string(), shop: z.string(), count: z.number() });

/** Labels that are still to be handed over, by what decides where they go. */
export const countOpenByRoute = (
  db: ReadableDb,
  runId: number,
): readonly z.infer<typeof routeRow>[] =>
  z.array(routeRow).parse(
    statement(
      db,
      `SELECT n.carrier, n.shop, count(*) AS count
       FROM ${RUN_LABELS} JOIN numbers n ON n.order_id = l.order_id AND n.pack_id = l.pack_id
       WHERE l.run_id = ? AND ${OUTCOME} = 'left' GROUP BY 1, 2`,
    ).all(runId),
  );

/** A label of a run that is still to be handed over, with what decides where it goes. */
export interface OpenLabel {
  readonly place: number;
  readonly key: ParcelKey;
  readonly carrier: string;
  readonly shop: string;
}

const openRow = z
  .object({
    place: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    carrier: z.string(),
    shop: z.string(),
  })
  .transform(({ place, order_id: orderId, pack_id: packId, carrier, shop }): OpenLabel => ({
    place,
    key: { orderId, packId },
    carrier,
    shop,
  }));

/** The next labels after a place that are still to be handed over. */
export const listOpenLabels = (
  db: ReadableDb,
  runId: number,
  afterPlace: number,
  limit: number,
): readonly OpenLabel[] =>
  z.array(openRow).parse(
    statement(
      db,
      `SELECT l.place, l.order_id, l.pack_id, n.carrier, n.shop
       FROM ${RUN_LABELS} JOIN numbers n ON n.order_id = l.order_id AND n.pack_id = l.pack_id
       WHERE l.run_id = ? AND l.place > ? AND ${OUTCOME} = 'left' ORDER BY l.place LIMIT ?`,
    ).all(runId, afterPlace, limit),
  );

const failureRow = z
  .object({
    place: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    fault: faultColumn.pipe(z.custom<Fault>((fault) => fault !== null)),
  })
  .transform((row) => ({
    place: row.place,
    orderId: row.order_id,
    packId: row.pack_id,
    fault: row.fault,
  }));

/** Labels of a run that have a fault of their own, the first ones. */
export const listFailures = (
  db: ReadableDb,
  runId: number,
  limit: number,
): z.infer<typeof failureRow>[] =>
  z.array(failureRow).parse(
    statement(
      db,
      `SELECT l.place, l.order_id, l.pack_id, coalesce(l.fault, j.fault) AS fault
       FROM ${RUN_LABELS} WHERE l.run_id = ? AND ${OUTCOME} = 'failed'
         AND coalesce(l.fault, j.fault) IS NOT NULL
       ORDER BY l.place LIMIT ?`,
    ).all(runId, limit),
  );
