import type { TrackNo } from '../../shared/ids.ts';
import type { ShippingExtras, ShippingState } from '../../shared/shipping.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { Shipment } from './shipments.ts';

type Wish = Pick<
  Shipment,
  'shipmentId' | 'label' | 'carrier' | 'trackNo' | 'extras' | 'overwrites'
> & {
  /** It happens only from one of these states. */
  readonly from: readonly ShippingState[];
  /** The account that is told; left out, it stays as it is. */
  readonly shop?: string;
  readonly atMs: number;
};

/**
 * A person has a platform told this number, whatever stood there before; it is due at once.
 *
 * @returns false where it was in none of the `from` states; nothing changed then
 */
export function orderShipment(db: WritableDb, wish: Wish): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET state = 'due', held = 0, fault = NULL, tries = 0,
       label_order_id = @labelOrderId, label_pack_id = @labelPackId, carrier = @carrier,
       by_supplier = iif(track_no = @trackNo, by_supplier, 0), ordered = 1,
       track_no = @trackNo, extras = @extras, overwrites = @overwrites,
       shop = coalesce(@shop, shop), shop_named = iif(@shop IS NULL, shop_named, 1),
       next_try_at_ms = @atMs, due_at_ms = @atMs, changed_at_ms = @atMs
     WHERE shipment_id = @shipmentId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    shipmentId: wish.shipmentId,
    from: JSON.stringify(wish.from),
    labelOrderId: wish.label?.orderId ?? null,
    labelPackId: wish.label?.packId ?? null,
    carrier: wish.carrier,
    trackNo: wish.trackNo,
    extras: JSON.stringify(wish.extras),
    overwrites: wish.overwrites ? 1 : 0,
    shop: wish.shop ?? null,
    atMs: wish.atMs,
  });
  return changes === 1;
}

/** Remembers that a person had a shipment told. */
export const noteOrdered = (db: WritableDb, shipmentId: number): void => {
  statement(db, 'UPDATE shipments SET ordered = 1 WHERE shipment_id = ?').run(shipmentId);
};

/**
 * Gives a shipment whose number is dead the one that its parcel travels with now; it waits, as if
 * it were new.
 *
 * @returns false where its platform was told, or is being told or asked; nothing changed then
 */
export function relabelShipment(
  db: WritableDb,
  row: Pick<Shipment, 'shipmentId' | 'label' | 'bySupplier' | 'carrier' | 'trackNo' | 'extras'> & {
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET state = 'waiting', fault = NULL, tries = 0, shop = NULL, shop_named = 0,
       ordered = 0, overwrites = 0, due_at_ms = NULL, by_supplier = @bySupplier, extras = @extras,
       label_order_id = @labelOrderId, label_pack_id = @labelPackId, carrier = @carrier,
       track_no = @trackNo, next_try_at_ms = @atMs, changed_at_ms = @atMs
     WHERE shipment_id = @shipmentId AND state IN ('waiting', 'due', 'refused', 'void')
       AND told_track_no IS NULL`,
  ).run({
    shipmentId: row.shipmentId,
    labelOrderId: row.label?.orderId ?? null,
    labelPackId: row.label?.packId ?? null,
    bySupplier: row.bySupplier ? 1 : 0,
    carrier: row.carrier,
    trackNo: row.trackNo,
    extras: JSON.stringify(row.extras),
    atMs: row.atMs,
  });
  return changes === 1;
}

/** @returns false where it stands so already, or it is too late: it is done, or is being told */
export function holdShipment(
  db: WritableDb,
  row: { readonly shipmentId: number; readonly held: boolean; readonly atMs: number },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET held = @held, changed_at_ms = @atMs
     WHERE shipment_id = @shipmentId AND held <> @held AND state NOT IN ('done', 'void')
       AND (@held = 0 OR state <> 'sending')`,
  ).run({ ...row, held: row.held ? 1 : 0 });
  return changes === 1;
}

/** @returns false where it is being told, or was */
export function putExtras(
  db: WritableDb,
  row: {
    readonly shipmentId: number;
    readonly extras: ShippingExtras;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET extras = @extras, changed_at_ms = @atMs
     WHERE shipment_id = @shipmentId AND state IN ('waiting', 'due', 'refused')`,
  ).run({ ...row, extras: JSON.stringify(row.extras) });
  return changes === 1;
}

/** Whether a platform may have a number of which no answer says so. */
export const isMaybeTold = (db: ReadableDb, trackNo: TrackNo): boolean =>
  statement(
    db,
    `SELECT 1 FROM shipments INDEXED BY shipments_maybe_told
     WHERE maybe_told = ? AND maybe_told IS NOT NULL`,
  ).get(trackNo) !== undefined;
