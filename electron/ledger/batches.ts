import { z } from 'zod';
import type { BatchState, BatchTally } from '../../shared/batch.ts';
import { batchStateSchema } from '../../shared/batch.ts';
import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { sqlList, statement } from './db.ts';
import { CERTAINLY_NOT_SENT, faultColumn } from './numbers.ts';
import type { SelectedParcel } from './batch-selection.ts';

export interface BatchRecord {
  readonly batchId: number;
  readonly createdAtMs: number;
  readonly operator: string;
  readonly shop: string;
  readonly state: BatchState;
  /** Why it paused by itself. */
  readonly fault: Fault | null;
}

const batchRow = z
  .object({
    batch_id: z.number(),
    created_at_ms: z.number(),
    operator: z.string(),
    shop: z.string(),
    state: batchStateSchema,
    fault: faultColumn,
  })
  .transform((row): BatchRecord => ({
    batchId: row.batch_id,
    createdAtMs: row.created_at_ms,
    operator: row.operator,
    shop: row.shop,
    state: row.state,
    fault: row.fault,
  }));

const recordOrNull = (row: unknown): BatchRecord | null =>
  row === undefined ? null : batchRow.parse(row);

export const readBatch = (db: ReadableDb, batchId: number): BatchRecord | null =>
  recordOrNull(statement(db, 'SELECT * FROM batches WHERE batch_id = ?').get(batchId));

export const readLastBatch = (db: ReadableDb): BatchRecord | null =>
  recordOrNull(statement(db, 'SELECT * FROM batches ORDER BY batch_id DESC LIMIT 1').get());

/** The one batch that is neither cancelled nor finished. */
export const readOpenBatch = (db: ReadableDb): BatchRecord | null =>
  recordOrNull(
    statement(
      db,
      "SELECT * FROM batches WHERE state IN ('gathering', 'running', 'paused') LIMIT 1",
    ).get(),
  );

/** Begins a batch without parcels. The caller makes sure that no other one is open. */
export function putBatch(
  db: WritableDb,
  row: { readonly shop: string; readonly operator: string; readonly atMs: number },
): number {
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO batches (created_at_ms, operator, shop, state, changed_at_ms)
     VALUES (@atMs, @operator, @shop, 'gathering', @atMs)`,
  ).run(row);
  return Number(lastInsertRowid);
}

/** @returns false where the batch is in none of the states it may come from */
export function moveBatch(
  db: WritableDb,
  move: {
    readonly batchId: number;
    readonly from: readonly BatchState[];
    readonly to: BatchState;
    readonly fault: Fault | null;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE batches SET state = @to, fault = @fault, changed_at_ms = @atMs
     WHERE batch_id = @batchId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    batchId: move.batchId,
    from: JSON.stringify(move.from),
    to: move.to,
    fault: move.fault === null ? null : JSON.stringify(move.fault),
    atMs: move.atMs,
  });
  return changes === 1;
}

/** Adds parcels to a batch from a place on. */
export function putBatchParcels(
  db: WritableDb,
  batchId: number,
  firstPlace: number,
  parcels: readonly SelectedParcel[],
): void {
  const insert = statement(
    db,
    `INSERT INTO batch_parcels (batch_id, place, order_id, pack_id, asked_before)
     SELECT ?, ?, order_id, pack_id, ? FROM parcels WHERE parcel_id = ?`,
  );
  parcels.forEach(({ parcelId, askedBefore }, offset) => {
    insert.run(batchId, firstPlace + offset, askedBefore, parcelId);
  });
}

/** Writes why a parcel of a batch could not be asked for. */
export function putNotAsked(db: WritableDb, batchId: number, place: number, why: Fault): void {
  statement(db, 'UPDATE batch_parcels SET fault = ? WHERE batch_id = ? AND place = ?').run(
    JSON.stringify(why),
    batchId,
    place,
  );
}

/** What was missing may be there now: those parcels are asked for after all. */
export function forgetNotAsked(db: WritableDb, batchId: number): void {
  statement(
    db,
    'UPDATE batch_parcels SET fault = NULL WHERE batch_id = ? AND fault IS NOT NULL',
  ).run(batchId);
}

/** Refusals of the account, not of the parcel: once it is in order, they are asked for again. */
const OF_THE_ACCOUNT = [
  'GATEWAY_SIGNATURE',
  'GATEWAY_CLOCK',
  'GATEWAY_AUTHORISATION',
] as const satisfies readonly ErrorCode[];

export const isOfTheAccount = (code: ErrorCode): boolean =>
  OF_THE_ACCOUNT.some((known) => known === code);

const code = "json_extract(n.fault, '$.code')";

const BATCH_PARCELS = `batch_parcels b
  LEFT JOIN numbers n ON n.order_id = b.order_id AND n.pack_id = b.pack_id`;

/** What is known about a parcel of a batch, as a key of `BatchTally`. */
const OUTCOME = `CASE
  WHEN n.track_no IS NOT NULL THEN 'issued'
  WHEN b.fault IS NOT NULL THEN 'notAsked'
  WHEN n.state IS NULL OR n.asked_times <= b.asked_before THEN 'left'
  WHEN n.state = 'refused' AND ${code} NOT IN (${sqlList(OF_THE_ACCOUNT)}) THEN 'refused'
  WHEN n.state = 'refused' THEN 'left'
  WHEN n.state = 'unknown' AND ${code} IN (${sqlList(CERTAINLY_NOT_SENT)}) THEN 'left'
  ELSE 'unknown' END`;

const outcomeSchema = z.enum(['issued', 'refused', 'unknown', 'notAsked', 'left']);

/** Counts the parcels of a batch from one place to another, both included. */
export function tallyBatch(
  db: ReadableDb,
  batchId: number,
  fromPlace: number,
  toPlace: number,
): BatchTally {
  const tally = { issued: 0, refused: 0, unknown: 0, notAsked: 0, left: 0 };
  const rows = z.array(z.object({ outcome: outcomeSchema, n: z.number() })).parse(
    statement(
      db,
      `SELECT ${OUTCOME} AS outcome, count(*) AS n FROM ${BATCH_PARCELS}
         WHERE b.batch_id = ? AND b.place BETWEEN ? AND ? GROUP BY outcome`,
    ).all(batchId, fromPlace, toPlace),
  );
  for (const { outcome, n } of rows) tally[outcome] = n;
  return tally;
}

/** The last place of a batch; 0 where it has no parcels. */
export const lastPlaceOf = (db: ReadableDb, batchId: number): number =>
  z
    .object({ place: z.number() })
    .parse(
      statement(
        db,
        'SELECT coalesce(max(place), 0) AS place FROM batch_parcels WHERE batch_id = ?',
      ).get(batchId),
    ).place;

/** A parcel of a batch that is still to be asked for. */
export interface OpenParcel {
  readonly place: number;
  readonly key: ParcelKey;
}

const openRow = z
  .object({ place: z.number(), order_id: orderIdSchema, pack_id: packIdSchema })
  .transform((row): OpenParcel => ({
    place: row.place,
    key: { orderId: row.order_id, packId: row.pack_id },
  }));

/** The next parcels after a place whose number is neither there nor refused. */
export const listOpenParcels = (
  db: ReadableDb,
  batchId: number,
  afterPlace: number,
  limit: number,
): readonly OpenParcel[] =>
  z.array(openRow).parse(
    statement(
      db,
      `SELECT b.place, b.order_id, b.pack_id FROM ${BATCH_PARCELS}
       WHERE b.batch_id = ? AND b.place > ? AND ${OUTCOME} IN ('left', 'unknown')
       ORDER BY b.place LIMIT ?`,
    ).all(batchId, afterPlace, limit),
  );

/** A parcel of a batch that came to nothing, and why. */
export interface FailedParcel {
  readonly place: number;
  readonly key: ParcelKey;
  readonly kind: 'refused' | 'not_asked';
  readonly fault: Fault;
  readonly channel: string;
  readonly userId: string | null;
}

const failedRow = z.object({
  place: z.number(),
  order_id: orderIdSchema,
  pack_id: packIdSchema,
  outcome: z.enum(['refused', 'notAsked']),
  fault: faultColumn.pipe(z.custom<Fault>((fault) => fault !== null)),
  channel: z.string(),
  user_id: z.string().nullable(),
});

/** The next parcels after a place that were refused or could not be asked for. */
export const listFailedParcels = (
  db: ReadableDb,
  batchId: number,
  afterPlace: number,
  limit: number,
): readonly FailedParcel[] =>
  z
    .array(failedRow)
    .parse(
      statement(
        db,
        `SELECT b.place, b.order_id, b.pack_id, ${OUTCOME} AS outcome,
           coalesce(b.fault, n.fault) AS fault, p.channel, p.user_id
         FROM ${BATCH_PARCELS} JOIN parcels p ON p.order_id = b.order_id AND p.pack_id = b.pack_id
         WHERE b.batch_id = ? AND b.place > ? AND ${OUTCOME} IN ('refused', 'notAsked')
         ORDER BY b.place LIMIT ?`,
      ).all(batchId, afterPlace, limit),
    )
    .map((row) => ({
      place: row.place,
      key: { orderId: row.order_id, packId: row.pack_id },
      kind: row.outcome === 'refused' ? 'refused' : 'not_asked',
      fault: row.fault,
      channel: row.channel,
      userId: row.user_id,
    }));
