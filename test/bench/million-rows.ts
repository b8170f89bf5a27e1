import { createHash } from 'node:crypto';
import type { WritableDb } from '../../electron/ledger/db.ts';
import { inTransaction, statement } from '../../electron/ledger/db.ts';

/** Rows of one transaction: large enough to be quick, small enough for the write-ahead log. */
export const CHUNK = 50_000;
const DAY_MS = 86_400_000;
const NUMBERS_A_DAY = 5_000;
export const LAST_DAY_MS = Date.UTC(2026, 10, 21);

const SHOPS = ['旗舰店', '专营店', '工厂店', '零食铺'] as const;
const CHANNELS = ['1', '1', '27', '25'] as const;
const OPERATORS = ['packer-1', 'packer-2', 'packer-3'] as const;
export const GOODS = 800;

/** How each carrier writes its numbers: 13 to 15 characters, runs of digits after a prefix. */
const CARRIERS = [
  { code: 'zhongtong', prefix: '7853', digits: 10 },
  { code: 'yuantong', prefix: 'YT', digits: 13 },
  { code: 'jtexpress', prefix: 'JT', digits: 13 },
  { code: 'yunda', prefix: '46', digits: 13 },
  { code: 'youzhengguonei', prefix: '98', digits: 11 },
] as const;

/** A pseudo-random whole number below `limit`, the same for the same place and salt. */
export function scattered(place: number, salt: number, limit: number): number {
  let mixed = Math.imul(place ^ (salt * 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return (mixed >>> 0) % limit;
}

export const atMsOf = (place: number, rows: number): number =>
  LAST_DAY_MS - Math.floor(((rows - place) / NUMBERS_A_DAY) * DAY_MS);

/** 19 digits: a common head, then digits that grow with time, then digits that mean nothing. */
export const orderIdAt = (place: number): string =>
  `69${String(4_500_000_000 + place * 37).padStart(10, '0')}${String(scattered(place, 1, 10_000_000)).padStart(7, '0')}`;

/** Carriers sell numbers in ranges; the ranges of a warehouse lie far apart. */
export function trackNoAt(place: number): string {
  const { prefix, digits } = carrierAt(place);
  const range = Math.floor(place / 20_000);
  const number =
    (range * 7_919 + 311) * 1_000_000 + (place % 20_000) * 47 + scattered(place, 2, 47);
  return prefix + String(number).padStart(digits, '0').slice(-digits);
}

export const carrierAt = (place: number): (typeof CARRIERS)[number] =>
  CARRIERS[place % CARRIERS.length] ?? CARRIERS[0];

const shopPlaceAt = (place: number): number => scattered(place, 5, SHOPS.length);

export const channelAt = (place: number): string => CHANNELS[shopPlaceAt(place)] ?? '1';

/** One in a hundred numbers is in trouble; the newest ones are under way. */
function stateAt(place: number): 'issued' | 'refused' | 'unknown' | 'cancelled' {
  const lot = scattered(place, 3, 10_000);
  if (lot < 60) return 'refused';
  if (lot < 62) return 'unknown';
  return lot < 120 ? 'cancelled' : 'issued';
}

function printStateAt(place: number, rows: number): 'confirmed' | 'spooled' | 'doubtful' | null {
  const lot = scattered(place, 4, 10_000);
  if (rows - place < 2_000 && lot < 6_000) return null;
  if (lot < 15) return null;
  if (lot < 300) return 'spooled';
  return lot < 303 ? 'doubtful' : 'confirmed';
}

const sealed = createHash('sha512').update('sealed').digest();
export const SEALED_CONTENT = Buffer.concat([sealed, sealed, sealed]);

/** Fills the tables of step 30. */
export function fillNumbers(db: WritableDb, rows: number): void {
  db.exec("INSERT INTO facts VALUES ('kind', 'live'); INSERT INTO data_keys VALUES (1, x'00', 1)");
  for (let first = 1; first <= rows; first += CHUNK) {
    inTransaction(db, () => {
      const until = Math.min(first + CHUNK, rows + 1);
      for (let place = first; place < until; place += 1) putNumber(db, place, rows);
    });
  }
}

function putNumber(db: WritableDb, place: number, rows: number): void {
  const orderId = orderIdAt(place);
  const atMs = atMsOf(place, rows);
  const shopPlace = shopPlaceAt(place);
  const channel = channelAt(place);
  const operator = OPERATORS[place % OPERATORS.length] ?? '';
  const state = stateAt(place);
  const trackNo = state === 'issued' || state === 'cancelled' ? trackNoAt(place) : null;
  const fault =
    trackNo === null
      ? '{"code":"PLATFORM_ORDER_INVALID","gatewayCode":"100","gatewayText":"订单号非法","details":{}}'
      : null;
  statement(
    db,
    `INSERT INTO parcels (parcel_id, order_id, pack_id, channel, item_summary, sealed_content,
       data_key_id, content_hash, source, imported_at_ms)
     VALUES (?, ?, '', ?, '坚果礼盒 ×1', ?, 1, ?, 'orders.csv', ?)`,
  ).run(place, orderId, channel, SEALED_CONTENT, `${orderId}h`, atMs - 60_000);
  statement(
    db,
    `INSERT INTO numbers (number_id, order_id, pack_id, shop, carrier, channel, gateway_host, state,
       track_no, sort_code, fault, asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
     VALUES (?, ?, '', ?, ?, ?, 'gateway.example', ?, ?, '300-12 001', ?, 1, ?, ?, ?)`,
  ).run(
    place,
    orderId,
    SHOPS[shopPlace],
    carrierAt(place).code,
    channel,
    state,
    trackNo,
    fault,
    atMs,
    trackNo === null ? null : atMs + 300,
    atMs + 300,
  );
  const event = `INSERT INTO events (at_ms, kind, order_id, pack_id, operator, detail)
     VALUES (?, ?, ?, '', ?, ?)`;
  statement(db, event).run(
    atMs,
    'number_requested',
    orderId,
    operator,
    JSON.stringify({ shop: SHOPS[shopPlace], carrier: carrierAt(place).code }),
  );
  if (trackNo === null) return;
  statement(db, event).run(
    atMs + 300,
    'number_issued',
    orderId,
    operator,
    JSON.stringify({ track_no: trackNo, carrier: carrierAt(place).code }),
  );
  const printState = state === 'issued' ? printStateAt(place, rows) : null;
  if (printState === null) return;
  statement(
    db,
    `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, printer,
       operator, created_at_ms, changed_at_ms)
     VALUES (?, ?, '', ?, 1, ?, 'direct', 'label-1', ?, ?, ?)`,
  ).run(jobIdAt(place), orderId, trackNo, printState, operator, atMs + 900, atMs + 5_000);
}

const jobIdAt = (place: number): string =>
  `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** Numbers of the time since it is kept who asked. */
const WITH_OPERATOR = 200_000;

/** Fills what step 40 added: operators and goods. */
export function fillGoods(db: WritableDb, rows: number): void {
  inTransaction(db, () => {
    const update = 'UPDATE numbers SET operator = ? WHERE number_id > ? AND number_id % ? = ?';
    for (const [rest, operator] of OPERATORS.entries()) {
      statement(db, update).run(operator, rows - WITH_OPERATOR, OPERATORS.length, rest);
    }
  });
  inTransaction(db, () => {
    for (let goodsId = 1; goodsId <= GOODS; goodsId += 1) {
      const name = goodsNameAt(goodsId);
      statement(db, 'INSERT INTO goods VALUES (?, ?, ?)').run(goodsId, name, `规格${goodsId % 9}`);
    }
  });
  for (let first = 1; first <= rows; first += CHUNK) {
    inTransaction(db, () => {
      const until = Math.min(first + CHUNK, rows + 1);
      for (let place = first; place < until; place += 1) {
        const insert = "INSERT INTO parcel_goods VALUES (?, '', ?, 1)";
        statement(db, insert).run(orderIdAt(place), goodsIdAt(place));
      }
    });
  }
}

/** A few kinds of goods make most parcels. */
const goodsIdAt = (place: number): number =>
  scattered(place, 7, 10) < 6 ? 1 + scattered(place, 8, 20) : 1 + scattered(place, 9, GOODS);

export const goodsNameAt = (goodsId: number): string =>
  `坚果礼盒 ${String(goodsId).padStart(4, '0')} 款`;
