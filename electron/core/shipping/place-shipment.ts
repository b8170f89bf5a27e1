import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderId, ParcelKey, TrackNo } from '../../../shared/ids.ts';
import { packIdSchema } from '../../../shared/ids.ts';
import type { ShippingExtras, ShippingState } from '../../../shared/shipping.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { countLostTimes } from '../../ledger/lost-period.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readUsedPackIds } from '../../ledger/parcels.ts';
import { orderShipment } from '../../ledger/shipment-decisions.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import {
  moveShipment,
  putShipment,
  readShipment,
  readShipmentsOfOrder,
} from '../../ledger/shipments.ts';
import { nextPackId } from '../parcels/pack-ids.ts';
import { labelWith } from './label-of.ts';
import type { ToldPlatform } from './take-shipments.ts';

/** What a person's file says about one order. */
export interface ShipmentWish {
  readonly orderId: OrderId;
  readonly trackNo: TrackNo;
  /** Douyin's code; `""` where the file names the carrier in the platform's own way alone. */
  readonly carrier: string;
  readonly extras: ShippingExtras;
  /** The order is shipped; this takes the place of what the platform has. */
  readonly overwrites: boolean;
}

/** Who is told, by which account. */
export interface WishContext {
  readonly platform: ToldPlatform;
  readonly channel: string;
  readonly shop: string;
  readonly operator: string;
  readonly atMs: number;
}

export type PlacedWish =
  | { readonly to: 'tell'; readonly shipmentId: number }
  /** The platform has this number already. */
  | { readonly to: 'done' }
  | { readonly to: 'refused'; readonly fault: Fault };

const UNDER_WAY: ReadonlySet<ShippingState> = new Set(['sending', 'checking']);

/**
 * Puts a person's order to tell a platform into the outbox, where the ledger does not know better.
 * Call it inside a transaction. A call whose answer is missing is asked about, never placed anew.
 */
export function placeShipment(
  db: WritableDb,
  wish: ShipmentWish,
  context: WishContext,
): PlacedWish {
  const rows = readShipmentsOfOrder(db, wish);
  const before = rows.filter(({ extras }) => mayShareGoods(extras, wish.extras));
  const same = before.find(({ trackNo }) => trackNo === wish.trackNo);
  if (same !== undefined && UNDER_WAY.has(same.state)) return askNow(db, same, context.atMs);
  const stood = before.find(({ state }) => UNDER_WAY.has(state));
  if (stood !== undefined) return { to: 'refused', fault: fault('SHIPMENT_UNDER_WAY') };
  if (before.some(({ held, state }) => held && state !== 'done' && state !== 'void')) {
    return { to: 'refused', fault: fault('SHIPMENT_HELD') };
  }
  const told = before.find(({ toldTrackNo }) => toldTrackNo !== null);
  if (told?.toldTrackNo === wish.trackNo && !changes(told, wish)) return { to: 'done' };
  const rival = told ?? before.find(({ state, key }) => state === 'due' && key.packId !== '');
  if (rival !== undefined && rival !== same && !wish.overwrites) {
    const other = rival.toldTrackNo ?? rival.trackNo;
    return { to: 'refused', fault: fault('SHIPMENT_OTHER_NUMBER', { other }) };
  }
  const row = told ?? same ?? before.find(({ key }) => key.packId === FIRST_PACK);
  if (row !== undefined) return placeAgain(db, row, wish, context);
  const isFirst = rows.every(({ key }) => key.packId !== FIRST_PACK);
  return putNew(db, isFirst ? FIRST_PACK : furtherPack(db, wish), wish, context);
}

/**
 * Whether two shipments of an order may be about the same goods. 1688 takes a further number for
 * sub-orders that are in no other parcel (contract §7.1).
 */
export function mayShareGoods(one: ShippingExtras, other: ShippingExtras): boolean {
  const { entries } = one;
  if (entries === undefined || other.entries === undefined) return true;
  return other.entries.some(({ entryId }) => entries.some((entry) => entry.entryId === entryId));
}

const furtherPack = (db: WritableDb, { orderId }: ShipmentWish): ParcelKey['packId'] =>
  nextPackId(readUsedPackIds(db, orderId), countLostTimes(db));

const FIRST_PACK = packIdSchema.parse('');

/** Whether a wish for a number that is told already says something else beside it. */
const changes = ({ carrier, extras }: Shipment, wish: ShipmentWish): boolean =>
  wish.overwrites &&
  ((wish.carrier !== '' && carrier !== wish.carrier) ||
    JSON.stringify(extras) !== JSON.stringify(wish.extras));

function askNow(db: WritableDb, shipment: Shipment, atMs: number): PlacedWish {
  const { shipmentId, fault: why } = shipment;
  moveShipment(db, { shipmentId, from: ['checking'], to: 'checking', atMs, fault: why });
  return { to: 'tell', shipmentId };
}

function putNew(
  db: WritableDb,
  packId: ParcelKey['packId'],
  wish: ShipmentWish,
  context: WishContext,
): PlacedWish {
  const { orderId, trackNo, extras, overwrites } = wish;
  const { platform, channel, shop, atMs } = context;
  const key = { orderId, packId };
  const label = labelWith(db, key, trackNo);
  const carrier = wish.carrier === '' ? carrierOnLabel(db, label) : wish.carrier;
  putShipment(db, {
    key,
    label,
    channel,
    platform,
    shop,
    carrier,
    trackNo,
    extras,
    overwrites,
    ordered: true,
    state: 'due',
    fault: null,
    atMs,
  });
  const placed = readShipment(db, key);
  if (placed === null) throw new Error('A shipment that was just written is not there');
  tell(db, placed, wish, context);
  return { to: 'tell', shipmentId: placed.shipmentId };
}

function placeAgain(
  db: WritableDb,
  row: Shipment,
  wish: ShipmentWish,
  context: WishContext,
): PlacedWish {
  const { shipmentId } = row;
  const { trackNo, extras, overwrites } = wish;
  const { shop, atMs } = context;
  const label = labelWith(db, wish, trackNo);
  const carrier = wish.carrier === '' ? carrierOnLabel(db, label) : wish.carrier;
  const from = ['waiting', 'due', 'refused', 'done', 'void'] as const;
  orderShipment(db, {
    shipmentId,
    from,
    label,
    carrier,
    trackNo,
    extras,
    overwrites,
    shop,
    atMs,
  });
  tell(db, row, wish, context);
  return { to: 'tell', shipmentId };
}

const carrierOnLabel = (db: WritableDb, label: ParcelKey | null): string =>
  (label === null ? null : readNumber(db, label))?.askedWith.carrier ?? '';

/** The event proves who had the platform told, and in place of which number. */
function tell(
  db: WritableDb,
  { key, state, toldTrackNo }: Shipment,
  { trackNo, overwrites }: ShipmentWish,
  { operator, atMs }: WishContext,
): void {
  const detail = { track_no: trackNo, from: state, by: 'file' };
  appendEvent(db, {
    kind: overwrites ? 'shipment_changed' : 'shipment_ordered',
    atMs,
    operator,
    parcel: key,
    detail: toldTrackNo === null ? detail : { ...detail, told: toldTrackNo },
  });
}
