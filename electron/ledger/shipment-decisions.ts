import type { ParcelKey } from '../../shared/ids.ts';
import type { ShippingExtras, ShippingState } from '../../shared/shipping.ts';
import type { WritableDb } from './db.ts';
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
       track_no = @trackNo, extras = @extras, overwrites = @overwrites,
       shop = coalesce(@shop, shop), next_try_at_ms = @atMs, due_at_ms = @atMs,
       changed_at_ms = @atMs
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

/**
 * Gives a shipment whose number nobody has any more the label that its parcel travels with now; it
 * waits for that one.
 *
 * @returns false where its platform was told, or is being told or asked; nothing changed then
 */
export function relabelShipment(
  db: WritableDb,
  row: Pick<Shipment, 'shipmentId' | 'carrier' | 'trackNo'> & {
    readonly label: ParcelKey;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET state = 'waiting', fault = NULL, tries = 0, shop = NULL, due_at_ms = NULL,
       label_order_id = @labelOrderId, label_pack_id = @labelPackId, carrier = @carrier,
       track_no = @trackNo, next_try_at_ms = @atMs, changed_at_ms = @atMs
     WHERE shipment_id = @shipmentId AND state IN ('waiting', 'due', 'refused')
       AND told_track_no IS NULL`,
  ).run({
    shipmentId: row.shipmentId,
    labelOrderId: row.label.orderId,
    labelPackId: row.label.packId,
    carrier: row.carrier,
    trackNo: row.trackNo,
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
     WHERE shipment_id = @shipmentId AND held <> @held AND state <> 'done'
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
