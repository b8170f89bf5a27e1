import type { WritableDb } from '../../electron/ledger/db.ts';
import { inTransaction, statement } from '../../electron/ledger/db.ts';
import { platformOfChannel } from '../../shared/shipping.ts';
import {
  atMsOf,
  carrierAt,
  channelAt,
  CHUNK,
  orderIdAt,
  scattered,
  SEALED_CONTENT,
  trackNoAt,
} from './million-rows.ts';

export const DISTRIBUTION_ORDERS = 100_000;
const SUPPLIERS = 400;
/** So many of the newest parcels are not told yet. */
const NOT_TOLD = 3_000;

function inChunks(db: WritableDb, rows: number, put: (place: number) => void): void {
  for (let first = 1; first <= rows; first += CHUNK) {
    inTransaction(db, () => {
      const until = Math.min(first + CHUNK, rows + 1);
      for (let place = first; place < until; place += 1) put(place);
    });
  }
}

/** An order that a file named: no parcel here, and no number. */
const orderIdOfFile = (place: number): string => `F${orderIdAt(place)}`;

const supplierTrackNoAt = (place: number): string =>
  `SF${String(scattered(place, 10, 10_000_000)).padStart(7, '0')}${place % 1_000}`;

/** Whose label an order travels with: its own, that of the order before it, or nobody's here. */
function labelAt(place: number): 'own' | 'other' | 'supplier' | 'file' {
  const lot = scattered(place, 11, 1_000);
  if (lot < 20) return place === 1 ? 'own' : 'other';
  if (lot < 40) return 'supplier';
  return lot < 60 ? 'file' : 'own';
}

/** One shipment for each number: nearly all of them are done, as after years of packing. */
export function fillShipments(db: WritableDb, rows: number): void {
  inChunks(db, rows, (place) => putShipment(db, place, rows));
}

function putShipment(db: WritableDb, place: number, rows: number): void {
  const label = labelAt(place);
  const labelPlace = label === 'own' ? place : label === 'other' ? place - 1 : null;
  const trackNo = labelPlace === null ? supplierTrackNoAt(place) : trackNoAt(labelPlace);
  const channel = channelAt(place);
  const atMs = atMsOf(place, rows) + 9_000;
  const isTold = rows - place >= NOT_TOLD;
  statement(
    db,
    `INSERT INTO shipments (order_id, pack_id, label_order_id, label_pack_id, by_supplier, channel,
       platform, shop, carrier, track_no, state, told_track_no, ship_by_ms, next_try_at_ms,
       created_at_ms, due_at_ms, changed_at_ms)
     VALUES (?, '', ?, ?, ?, ?, ?, '旗舰店', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    label === 'file' ? orderIdOfFile(place) : orderIdAt(place),
    labelPlace === null ? null : orderIdAt(labelPlace),
    labelPlace === null ? null : '',
    label === 'supplier' ? 1 : 0,
    channel,
    platformOfChannel(channel),
    carrierAt(labelPlace ?? place).code,
    trackNo,
    isTold ? 'done' : place % 2 === 0 ? 'waiting' : 'due',
    isTold ? trackNo : null,
    place % 3 === 0 ? null : atMs + 86_400_000,
    atMs,
    atMs,
    atMs,
    atMs + 4_000,
  );
}

/** Orders at suppliers, nearly all of them come to their end. */
export function fillDistribution(db: WritableDb): void {
  inChunks(db, DISTRIBUTION_ORDERS, (place) => putOrder(db, place));
}

function putOrder(db: WritableDb, place: number): void {
  const left = DISTRIBUTION_ORDERS - place;
  const state = left < 200 ? 'draft' : 'created';
  const orderId = orderIdAt(place);
  const atMs = atMsOf(place, DISTRIBUTION_ORDERS);
  const amountFen = state === 'draft' ? null : 500 + scattered(place, 12, 20_000);
  statement(
    db,
    `INSERT INTO distribution_orders (out_order_id, order_id, pack_id, shop, supplier, goods,
       content_hash, sealed_request, data_key_id, state, trade_ids, amount_fen, post_fee_fen,
       trade_status, next_try_at_ms, created_at_ms, changed_at_ms)
     VALUES (?, ?, '', 'buyer', ?, '坚果礼盒 ×1', ?, ?, 1, ?, ?, ?, 0, ?, ?, ?, ?)`,
  ).run(
    `D${orderId}`,
    orderId,
    supplierAt(place),
    `${orderId}h`,
    SEALED_CONTENT,
    state,
    state === 'draft' ? '[]' : JSON.stringify([tradeIdAt(place)]),
    amountFen,
    state === 'draft' ? '' : tradeStatusAt(left),
    atMs,
    atMs,
    atMs,
  );
}

const tradeIdAt = (place: number): string =>
  `4${String(place * 7_919 + 10_000_000_000).padStart(11, '0')}${String(scattered(place, 13, 10_000_000)).padStart(7, '0')}`;

export const supplierAt = (place: number): string =>
  `义乌市第${scattered(place, 14, SUPPLIERS)}日用百货厂`;

function tradeStatusAt(left: number): string {
  if (left < 1_000) return 'waitbuyerpay';
  if (left < 15_000) return 'waitsellersend';
  return left % 20 === 0 ? 'cancel' : 'success';
}
