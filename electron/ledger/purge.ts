import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

/** The data key of rows whose content is gone; it opens nothing. */
export const NO_DATA_KEY = 0;

const keyRow = z
  .object({ order_id: orderIdSchema, pack_id: packIdSchema })
  .transform(({ order_id: orderId, pack_id: packId }): ParcelKey => ({ orderId, packId }));

/**
 * Parcels whose content was last needed before `beforeMs`. One whose number may exist without
 * being known is asked again with its content, and a label in line is drawn from it: they stay. The
 * label of a parcel names the goods of those that travel in it: they go after it.
 */
export const listPurgeable = (
  db: ReadableDb,
  beforeMs: number,
  limit: number,
): readonly ParcelKey[] =>
  z.array(keyRow).parse(
    statement(
      db,
      `SELECT order_id, pack_id FROM parcels p
       WHERE purged_at_ms IS NULL AND imported_at_ms < @beforeMs
         AND NOT EXISTS (
           SELECT 1 FROM numbers n WHERE n.order_id = p.order_id AND n.pack_id = p.pack_id
             AND (n.state IN ('requesting', 'unknown') OR n.changed_at_ms >= @beforeMs))
         AND NOT EXISTS (
           SELECT 1 FROM print_jobs j WHERE j.order_id = p.order_id AND j.pack_id = p.pack_id
             AND (j.state IN ('queued', 'claimed') OR j.changed_at_ms >= @beforeMs))
         AND NOT EXISTS (
           SELECT 1 FROM merged_parcels m
             JOIN parcels main ON main.order_id = m.main_order_id AND main.pack_id = m.main_pack_id
           WHERE m.order_id = p.order_id AND m.pack_id = p.pack_id AND main.purged_at_ms IS NULL)
       ORDER BY imported_at_ms LIMIT @limit`,
    ).all({ beforeMs, limit }),
  );

/** Empties a parcel of everything that tells who receives it; its number, states and goods stay. */
export function purgeParcel(db: WritableDb, { orderId, packId }: ParcelKey, atMs: number): void {
  statement(
    db,
    `UPDATE parcels SET sealed_content = x'', data_key_id = ${NO_DATA_KEY}, content_hash = '',
       receiver_tail = x'', purged_at_ms = ? WHERE order_id = ? AND pack_id = ?`,
  ).run(atMs, orderId, packId);
  statement(db, 'DELETE FROM waybill_data WHERE order_id = ? AND pack_id = ?').run(orderId, packId);
}

/** Clears the parameters of old calls. @returns how many */
export const purgeCalls = (db: WritableDb, beforeMs: number, limit: number): number =>
  statement(
    db,
    `UPDATE calls SET sealed_params = NULL, data_key_id = NULL WHERE rowid IN (
       SELECT rowid FROM calls WHERE sealed_params IS NOT NULL AND started_at_ms < ?
       ORDER BY started_at_ms LIMIT ?)`,
  ).run(beforeMs, limit).changes;

/**
 * Empties distribution orders that nobody touched since `beforeMs` of what was sent for them: who
 * receives it. What is being placed still needs it. @returns how many
 */
export const purgeRequests = (db: WritableDb, beforeMs: number, limit: number): number =>
  statement(
    db,
    `UPDATE distribution_orders SET sealed_request = x'', data_key_id = ${NO_DATA_KEY}
     WHERE distribution_id IN (
       SELECT distribution_id FROM distribution_orders INDEXED BY distribution_orders_sealed
       WHERE data_key_id <> ${NO_DATA_KEY} AND changed_at_ms < ?
         AND state NOT IN ('creating', 'checking')
       ORDER BY changed_at_ms LIMIT ?)`,
  ).run(beforeMs, limit).changes;

/** Deletes old data keys that nothing is sealed with any more. @returns how many */
export const deleteUnusedKeys = (db: WritableDb, beforeMs: number): number =>
  statement(
    db,
    `DELETE FROM data_keys WHERE data_key_id <> ${NO_DATA_KEY} AND created_at_ms < ?
       AND NOT EXISTS (SELECT 1 FROM parcels p WHERE p.data_key_id = data_keys.data_key_id)
       AND NOT EXISTS (SELECT 1 FROM waybill_data w WHERE w.data_key_id = data_keys.data_key_id)
       AND NOT EXISTS (SELECT 1 FROM calls c WHERE c.data_key_id = data_keys.data_key_id)
       AND NOT EXISTS (
         SELECT 1 FROM distribution_orders d WHERE d.data_key_id = data_keys.data_key_id)`,
  ).run(beforeMs).changes;

/** Parcels whose receiver's last four digits nobody has hashed yet. */
export const listWithoutTail = (db: ReadableDb, limit: number): readonly ParcelKey[] =>
  z
    .array(keyRow)
    .parse(
      statement(
        db,
        'SELECT order_id, pack_id FROM parcels WHERE receiver_tail IS NULL ORDER BY parcel_id LIMIT ?',
      ).all(limit),
    );

export function putReceiverTail(
  db: WritableDb,
  { orderId, packId }: ParcelKey,
  tail: Buffer,
): void {
  statement(db, 'UPDATE parcels SET receiver_tail = ? WHERE order_id = ? AND pack_id = ?').run(
    tail,
    orderId,
    packId,
  );
}
