import type { WritableDb } from '../../../electron/ledger/db.ts';
import { inTransaction, statement } from '../../../electron/ledger/db.ts';
import { seededRandom } from '../seeded-random.ts';
import { putManyNumbers, trackNoAt } from './many-numbers.ts';
import { orderIdOf } from './orders.ts';

/** What a search must take character by character. */
const ODD = ['A_B/%1', "it's-7", 'say "8"', 'back\\slash', 'ÄÖ-单-9', '100%_x'] as const;

const PLATFORMS = ['douyin', 'pinduoduo', 'alibaba', 'by_hand'] as const;
const NUMBERS = 2_000;
const FAULT = '{"code":"SHIPMENT_OTHER_NUMBER","gatewayCode":"","gatewayText":"","details":{}}';

/** Rows that are written a few to the same moment, in no order. */
export const MOMENTS = 3_000;

export type PickOne = <Value>(values: readonly Value[]) => Value;

export function pickWith(random: () => number): PickOne {
  return (values) => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
}

interface NewShipment {
  readonly orderId: string;
  /** The order whose label it travels with; null where it has no number here. */
  readonly label: string | null;
  readonly trackNo: string;
  readonly state: string;
}

/** Texts that mean something to SQL, or nothing. */
export const ODD_TEXTS = ['', ' ', '%', '_', "'", '"', '\\'] as const;

/** Each state as often as it is wanted. */
const statesOf = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([state, count]) => Array.from({ length: count }, () => state));

/**
 * Shipments with a number of their own, in the parcel of another order, with a supplier's number, out
 * of a file and with a number that was changed, so many of each state.
 */
export function putRandomShipments(
  db: WritableDb,
  seed: number,
  counts: Readonly<Record<string, number>>,
): void {
  const random = seededRandom(seed);
  const pick = pickWith(random);
  putManyNumbers(db, { first: 1, count: NUMBERS, printed: 'confirmed' });
  const states = statesOf(counts);
  inTransaction(db, () => {
    for (const [place, state] of states.entries()) {
      put(db, { ...shipmentAt(place + 1, random), state }, { random, pick });
    }
  });
}

function shipmentAt(place: number, random: () => number): Omit<NewShipment, 'state'> {
  const odd = ODD[Math.floor(random() * 400)];
  if (odd !== undefined)
    return { orderId: `A_b/${place}`, label: null, trackNo: `${odd}-${place}` };
  const lot = random();
  const own = place <= NUMBERS ? orderIdOf(place) : `F-${place * 7_919}`;
  if (lot < 0.3) return { orderId: own, label: null, trackNo: `SF${place * 104_729}` };
  const labelPlace = place <= NUMBERS && lot < 0.6 ? place : 1 + Math.floor(random() * NUMBERS);
  const label = orderIdOf(labelPlace);
  return { orderId: own, label, trackNo: lot < 0.9 ? trackNoAt(labelPlace) : `YT${place * 31}` };
}

function put(
  db: WritableDb,
  { orderId, label, trackNo, state }: NewShipment,
  { random, pick }: { readonly random: () => number; readonly pick: PickOne },
): void {
  const changedAtMs = 1 + Math.floor(random() * MOMENTS);
  statement(
    db,
    `INSERT INTO shipments (order_id, pack_id, label_order_id, label_pack_id, by_supplier, channel,
       platform, carrier, track_no, state, fault, ship_by_ms, next_try_at_ms, created_at_ms,
       changed_at_ms)
     VALUES (?, '', ?, ?, ?, '1', ?, 'zhongtong', ?, ?, ?, ?, 1, 1, ?)`,
  ).run(
    orderId,
    label,
    label === null ? null : '',
    label === null ? 1 : 0,
    pick(PLATFORMS),
    trackNo,
    state,
    state === 'refused' || state === 'void' ? FAULT : null,
    random() < 0.2 ? null : Math.floor(random() * MOMENTS),
    changedAtMs,
  );
}

const STATUSES = ['', 'waitbuyerpay', 'waitsellersend', 'a new word', 'success', 'cancel'] as const;

/** Orders at suppliers, so many of each state; some of their numbers are free again. */
export function putRandomOrders(
  db: WritableDb,
  seed: number,
  counts: Readonly<Record<string, number>>,
): void {
  const random = seededRandom(seed);
  const pick = pickWith(random);
  const states = statesOf(counts);
  const insert = statement(
    db,
    `INSERT INTO distribution_orders (distribution_id, out_order_id, shop, supplier, goods,
       sealed_request, data_key_id, state, trade_ids, amount_fen, trade_status, fault,
       next_try_at_ms, created_at_ms, changed_at_ms)
     VALUES (?, ?, 'buyer', ?, '', x'00', 0, ?, ?, ?, ?, ?, 1, 1, 1)`,
  );
  let id = 0;
  inTransaction(db, () => {
    while (states.length > 0) {
      const [state] = states.splice(Math.floor(random() * states.length), 1);
      id += random() < 0.1 ? 3 : 1;
      const odd = ODD[Math.floor(random() * 400)];
      const isPlaced = state === 'created';
      insert.run(
        id,
        odd === undefined ? `D${orderIdOf(id)}` : `${odd}-${id}`,
        `义乌第${Math.floor(random() * 90)}厂`,
        state,
        isPlaced ? JSON.stringify([String(id * 104_729)]) : '[]',
        random() < 0.2 ? null : Math.floor(random() * 9_000),
        isPlaced ? pick(STATUSES) : '',
        state === 'refused' ? FAULT : null,
      );
    }
  });
}
