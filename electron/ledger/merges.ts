import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

const keyRow = z
  .object({ order_id: orderIdSchema, pack_id: packIdSchema })
  .transform((row): ParcelKey => ({ orderId: row.order_id, packId: row.pack_id }));

/** The parcel that this one travels in, or null where it travels by itself. */
export function readMainOf(db: ReadableDb, { orderId, packId }: ParcelKey): ParcelKey | null {
  const row: unknown = statement(
    db,
    `SELECT main_order_id AS order_id, main_pack_id AS pack_id FROM merged_parcels
     WHERE order_id = ? AND pack_id = ?`,
  ).get(orderId, packId);
  return row === undefined ? null : keyRow.parse(row);
}

/** The parcels that travel in this one, in the order they were put in. */
export const readMergedInto = (
  db: ReadableDb,
  { orderId, packId }: ParcelKey,
): readonly ParcelKey[] =>
  z.array(keyRow).parse(
    statement(
      db,
      `SELECT order_id, pack_id FROM merged_parcels
       WHERE main_order_id = ? AND main_pack_id = ? ORDER BY merged_at_ms, order_id`,
    ).all(orderId, packId),
  );

/** Parcels that carry others and have no number yet, newest first. */
export const listWaitingMains = (db: ReadableDb, limit: number): readonly ParcelKey[] =>
  z.array(keyRow).parse(
    statement(
      db,
      `SELECT order_id, pack_id FROM
         (SELECT main_order_id AS order_id, main_pack_id AS pack_id, max(merged_at_ms) AS at_ms
          FROM merged_parcels GROUP BY main_order_id, main_pack_id)
       LEFT JOIN numbers USING (order_id, pack_id)
       WHERE track_no IS NULL ORDER BY at_ms DESC LIMIT ?`,
    ).all(limit),
  );

/** @throws where one of the two travels in another parcel, or this one carries others */
export function putMerged(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly main: ParcelKey;
    readonly operator: string;
    readonly atMs: number;
  },
): void {
  statement(
    db,
    `INSERT INTO merged_parcels (order_id, pack_id, main_order_id, main_pack_id, operator, merged_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(row.key.orderId, row.key.packId, row.main.orderId, row.main.packId, row.operator, row.atMs);
}

/** Lets a parcel travel by itself again. */
export function removeMerged(db: WritableDb, { orderId, packId }: ParcelKey): void {
  statement(db, 'DELETE FROM merged_parcels WHERE order_id = ? AND pack_id = ?').run(
    orderId,
    packId,
  );
}

/** Puts all that travels in one parcel into another. */
export function moveMerged(db: WritableDb, from: ParcelKey, to: ParcelKey): void {
  statement(
    db,
    `UPDATE merged_parcels SET main_order_id = ?, main_pack_id = ?
     WHERE main_order_id = ? AND main_pack_id = ?`,
  ).run(to.orderId, to.packId, from.orderId, from.packId);
}

/** A parcel that may travel with others: alone in its order, no number, none that may be bought. */
export interface MergeableParcel {
  /** Place in the list: higher is newer. */
  readonly parcelId: number;
  readonly key: ParcelKey;
  readonly channel: string;
  readonly userId: string | null;
  readonly contentHash: string;
}

const mergeableRow = z
  .object({
    parcel_id: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    channel: z.string(),
    user_id: z.string().nullable(),
    content_hash: z.string(),
  })
  .transform((row): MergeableParcel => ({
    parcelId: row.parcel_id,
    key: { orderId: row.order_id, packId: row.pack_id },
    channel: row.channel,
    userId: row.user_id,
    contentHash: row.content_hash,
  }));

/** Waiting parcels that may travel with others, newest first, one page. */
export const listMergeable = (
  db: ReadableDb,
  /** `parcelId` of the last one of the page before; null for the newest. */
  before: number | null,
  limit: number,
): readonly MergeableParcel[] =>
  z.array(mergeableRow).parse(
    statement(
      db,
      `SELECT p.parcel_id, p.order_id, p.pack_id, p.channel, p.user_id, p.content_hash
       FROM waiting_parcels w JOIN parcels p USING (parcel_id)
       LEFT JOIN numbers n ON n.order_id = p.order_id AND n.pack_id = p.pack_id
       WHERE (n.state IS NULL OR n.state = 'refused') AND (@before IS NULL OR w.parcel_id < @before)
         AND NOT EXISTS (SELECT 1 FROM parcels o
                         WHERE o.order_id = p.order_id AND o.pack_id <> p.pack_id)
       ORDER BY w.parcel_id DESC LIMIT @limit`,
    ).all({ before, limit }),
  );
