import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelKey, TrackNo } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import type { ShippingExtras, ShippingPlatform, ShippingState } from '../../shared/shipping.ts';
import {
  shippingExtrasSchema,
  shippingPlatformSchema,
  shippingStateSchema,
} from '../../shared/shipping.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

/** The shipping call of one parcel. Times in UTC milliseconds. */
export interface Shipment {
  readonly shipmentId: number;
  readonly key: ParcelKey;
  /**
   * The parcel whose label it travels with: itself, or the one it was merged into; null where no
   * label here has its number.
   */
  readonly label: ParcelKey | null;
  /** The number is of the supplier at whom its distribution order was placed. */
  readonly bySupplier: boolean;
  readonly channel: string;
  readonly platform: ShippingPlatform;
  /** The account that owns the order; null until it is told for the first time. */
  readonly shop: string | null;
  /** A file said which account it is, whatever the setup says. */
  readonly shopNamed: boolean;
  /** Douyin's code. */
  readonly carrier: string;
  readonly trackNo: TrackNo;
  readonly state: ShippingState;
  /** A person had it told; what becomes of its label does not undo that. */
  readonly ordered: boolean;
  /** A person keeps it back. */
  readonly held: boolean;
  readonly extras: ShippingExtras;
  /** The platform is told to put this number in the place of the one it has. */
  readonly overwrites: boolean;
  /** The number that the platform has, as far as the ledger knows; null = it was told none. */
  readonly toldTrackNo: TrackNo | null;
  /** The number that the platform may have: no answer said so, none that it has not. */
  readonly maybeTold: TrackNo | null;
  /** The last moment at which the platform wants to hear of it; null = not known. */
  readonly shipByMs: number | null;
  readonly fault: Fault | null;
  /** How often it was told or asked about since it became due. */
  readonly tries: number;
  readonly nextTryAtMs: number;
  readonly dueAtMs: number | null;
  readonly changedAtMs: number;
}

const flagColumn = z.number().transform((flag) => flag === 1);

export const shipmentRow = z
  .object({
    shipment_id: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    label_order_id: orderIdSchema.nullable(),
    label_pack_id: packIdSchema.nullable(),
    channel: z.string(),
    platform: shippingPlatformSchema,
    by_supplier: flagColumn,
    shop: z.string().nullable(),
    shop_named: flagColumn,
    carrier: z.string(),
    track_no: trackNoSchema,
    state: shippingStateSchema,
    ordered: flagColumn,
    held: flagColumn,
    extras: z.string().transform((text) => shippingExtrasSchema.parse(JSON.parse(text))),
    overwrites: flagColumn,
    told_track_no: trackNoSchema.nullable(),
    maybe_told: trackNoSchema.nullable(),
    ship_by_ms: z.number().nullable(),
    fault: faultColumn,
    tries: z.number(),
    next_try_at_ms: z.number(),
    due_at_ms: z.number().nullable(),
    changed_at_ms: z.number(),
  })
  .transform((row): Shipment => ({
    shipmentId: row.shipment_id,
    key: { orderId: row.order_id, packId: row.pack_id },
    label:
      row.label_order_id === null || row.label_pack_id === null
        ? null
        : { orderId: row.label_order_id, packId: row.label_pack_id },
    channel: row.channel,
    platform: row.platform,
    bySupplier: row.by_supplier,
    shop: row.shop,
    shopNamed: row.shop_named,
    carrier: row.carrier,
    trackNo: row.track_no,
    state: row.state,
    ordered: row.ordered,
    held: row.held,
    extras: row.extras,
    overwrites: row.overwrites,
    toldTrackNo: row.told_track_no,
    maybeTold: row.maybe_told,
    shipByMs: row.ship_by_ms,
    fault: row.fault,
    tries: row.tries,
    nextTryAtMs: row.next_try_at_ms,
    dueAtMs: row.due_at_ms,
    changedAtMs: row.changed_at_ms,
  }));

const shipmentRows = z.array(shipmentRow);

export function readShipment(db: ReadableDb, { orderId, packId }: ParcelKey): Shipment | null {
  const select = 'SELECT * FROM shipments WHERE order_id = ? AND pack_id = ?';
  const row: unknown = statement(db, select).get(orderId, packId);
  return row === undefined ? null : shipmentRow.parse(row);
}

/** A shipment that is known to be there. */
export const readShipmentById = (db: ReadableDb, shipmentId: number): Shipment =>
  shipmentRow.parse(statement(db, 'SELECT * FROM shipments WHERE shipment_id = ?').get(shipmentId));

/** Shipments whose number a platform has. */
export const readShipmentsTold = (db: ReadableDb, trackNo: TrackNo): readonly Shipment[] =>
  shipmentRows.parse(
    statement(
      db,
      `SELECT * FROM shipments INDEXED BY shipments_told
       WHERE told_track_no = ? AND told_track_no IS NOT NULL ORDER BY shipment_id`,
    ).all(trackNo),
  );

/** All parcels of an order that are told, oldest first. */
export const readShipmentsOfOrder = (
  db: ReadableDb,
  { orderId }: Pick<ParcelKey, 'orderId'>,
): readonly Shipment[] =>
  shipmentRows.parse(
    statement(db, 'SELECT * FROM shipments WHERE order_id = ? ORDER BY shipment_id').all(orderId),
  );

/** What is told with the label of a parcel: its own order, and those that travel in it. */
export const readShipmentsUnder = (
  db: ReadableDb,
  { orderId, packId }: ParcelKey,
): readonly Shipment[] =>
  shipmentRows.parse(
    statement(
      db,
      'SELECT * FROM shipments WHERE label_order_id = ? AND label_pack_id = ? ORDER BY shipment_id',
    ).all(orderId, packId),
  );

interface TriableQuery {
  readonly state: 'due' | 'checking';
  readonly nowMs: number;
  readonly limit: number;
  /** Only these; left out, all. */
  readonly only?: readonly number[] | undefined;
}

/** What stands in one state and may be tried by now, the longest waiting first. */
export const listTriable = (
  db: ReadableDb,
  { only, ...query }: TriableQuery,
): readonly Shipment[] =>
  shipmentRows.parse(
    statement(
      db,
      `SELECT * FROM shipments INDEXED BY shipments_open
       WHERE state = @state AND next_try_at_ms <= @nowMs AND held = 0 AND state <> 'done'
         AND (@only IS NULL OR shipment_id IN (SELECT value FROM json_each(@only)))
       ORDER BY next_try_at_ms, shipment_id LIMIT @limit`,
    ).all({ ...query, only: only === undefined ? null : JSON.stringify(only) }),
  );

/** Lets be tried now what was to wait until after `farMs`: the clock was ahead when it was written. */
export const pullForward = (db: WritableDb, nowMs: number, farMs: number): void => {
  statement(
    db,
    `UPDATE shipments INDEXED BY shipments_open SET next_try_at_ms = @nowMs
     WHERE state IN ('due', 'checking') AND next_try_at_ms > @farMs AND state <> 'done'`,
  ).run({ nowMs, farMs });
};

/** Calls that were begun and whose end is not recorded. */
export const listSending = (db: ReadableDb): readonly Shipment[] =>
  shipmentRows.parse(
    statement(
      db,
      "SELECT * FROM shipments INDEXED BY shipments_open WHERE state = 'sending' AND state <> 'done'",
    ).all(),
  );

/** When something can be tried next; null where nothing waits for a time. */
export const readNextTryAtMs = (db: ReadableDb): number | null =>
  z.object({ at_ms: z.number().nullable() }).parse(
    statement(
      db,
      `SELECT min(next_try_at_ms) AS at_ms FROM shipments INDEXED BY shipments_open
       WHERE state IN ('due', 'checking') AND held = 0 AND state <> 'done'`,
    ).get(),
  ).at_ms;

type NewShipment = Pick<
  Shipment,
  'key' | 'label' | 'channel' | 'platform' | 'carrier' | 'trackNo' | 'fault'
> &
  Partial<Pick<Shipment, 'bySupplier' | 'ordered' | 'shop' | 'extras' | 'overwrites'>> & {
    readonly state: 'waiting' | 'due';
    readonly atMs: number;
  };

/** Puts the shipping call of a parcel into the outbox, once for ever, with the parcel's deadline. */
export function putShipment(db: WritableDb, row: NewShipment): void {
  statement(
    db,
    `INSERT INTO shipments (order_id, pack_id, label_order_id, label_pack_id, by_supplier,
                            channel, platform, shop, shop_named, ordered, carrier, track_no,
                            state, fault, extras, overwrites, ship_by_ms,
                            next_try_at_ms, created_at_ms, due_at_ms, changed_at_ms)
     VALUES (@orderId, @packId, @labelOrderId, @labelPackId, @bySupplier,
             @channel, @platform, @shop, @shop IS NOT NULL, @ordered, @carrier, @trackNo,
             @state, @fault, @extras, @overwrites,
             (SELECT ship_by_ms FROM parcels WHERE order_id = @orderId AND pack_id = @packId),
             @atMs, @atMs, iif(@state = 'due', @atMs, NULL), @atMs)`,
  ).run({
    ...row.key,
    labelOrderId: row.label?.orderId ?? null,
    labelPackId: row.label?.packId ?? null,
    bySupplier: row.bySupplier === true ? 1 : 0,
    ordered: row.ordered === true ? 1 : 0,
    channel: row.channel,
    platform: row.platform,
    shop: row.shop ?? null,
    carrier: row.carrier,
    trackNo: row.trackNo,
    extras: JSON.stringify(row.extras ?? {}),
    overwrites: row.overwrites === true ? 1 : 0,
    state: row.state,
    fault: row.fault === null ? null : JSON.stringify(row.fault),
    atMs: row.atMs,
  });
}

interface ShipmentChange {
  readonly shipmentId: number;
  /** The move happens only from one of these states. */
  readonly from: readonly ShippingState[];
  readonly to: ShippingState;
  readonly atMs: number;
  readonly fault: Fault | null;
  /** Left out, it may be tried at once. */
  readonly nextTryAtMs?: number;
  /** Counted from the start again where a person begins anew. */
  readonly tries?: number;
  readonly shop?: string;
  /** The platform certainly does not have the number. */
  readonly isUntold?: boolean;
}

/** @returns false where it was in none of the `from` states; nothing changed then */
export function moveShipment(db: WritableDb, change: ShipmentChange): boolean {
  const { changes } = statement(
    db,
    `UPDATE shipments SET state = @to, changed_at_ms = @atMs, fault = @fault,
       next_try_at_ms = coalesce(@nextTryAtMs, @atMs),
       tries = coalesce(@tries, tries),
       shop = coalesce(@shop, shop),
       told_track_no = iif(@to = 'done', track_no, told_track_no),
       maybe_told = CASE WHEN @to = 'done' THEN NULL WHEN @to = 'checking' THEN track_no
                         WHEN @isUntold THEN nullif(maybe_told, track_no) ELSE maybe_told END,
       overwrites = iif(@to = 'done', 0, overwrites),
       due_at_ms = iif(@to = 'due', coalesce(due_at_ms, @atMs), due_at_ms)
     WHERE shipment_id = @shipmentId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    shipmentId: change.shipmentId,
    from: JSON.stringify(change.from),
    to: change.to,
    atMs: change.atMs,
    fault: change.fault === null ? null : JSON.stringify(change.fault),
    nextTryAtMs: change.nextTryAtMs ?? null,
    tries: change.tries ?? null,
    shop: change.shop ?? null,
    isUntold: change.isUntold === true ? 1 : 0,
  });
  return changes === 1;
}
