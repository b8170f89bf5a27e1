import type { ParcelKey } from '../../shared/ids.ts';
import type { WritableDb } from './db.ts';
import { statement } from './db.ts';

/**
 * Writes the last moment at which a platform wants to hear of a known parcel; it moves with the
 * orders of the platform, also when the parcel has its number. UTC milliseconds.
 */
export function putShipBy(db: WritableDb, { orderId, packId }: ParcelKey, shipByMs: number): void {
  for (const table of ['parcels', 'shipments'] as const) {
    statement(
      db,
      `UPDATE ${table} SET ship_by_ms = @shipByMs
       WHERE order_id = @orderId AND pack_id = @packId AND ship_by_ms IS NOT @shipByMs`,
    ).run({ orderId, packId, shipByMs });
  }
}
