import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findShipments, readDeadlines } from '../../../electron/core/shipping/find-shipments.ts';
import type { WritableDb } from '../../../electron/ledger/db.ts';
import { inTransaction } from '../../../electron/ledger/db.ts';
import { holdShipment, orderShipment } from '../../../electron/ledger/shipment-decisions.ts';
import { moveShipment, readShipmentById } from '../../../electron/ledger/shipments.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import type { ShippingCursor, ShippingFilter } from '../../../shared/shipping-views.ts';
import { shippingGroupSchema } from '../../../shared/shipping-views.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import {
  MOMENTS,
  ODD_TEXTS,
  pickWith,
  putRandomShipments,
} from '../../support/station/platform-ledger.ts';
import { the } from '../../support/station/result.ts';

const STATES = {
  refused: ['refused'],
  checking: ['checking'],
  due: ['due', 'sending'],
  waiting: ['waiting'],
  done: ['done'],
} as const;

/** More of three states than are looked at in one go. */
const COUNTS = {
  done: 11_000,
  due: 5_500,
  sending: 5_200,
  waiting: 40,
  checking: 30,
  refused: 20,
  void: 300,
};

const FIXED_TEXTS = [
  ...ODD_TEXTS,
  '*',
  'Z',
  'zz',
  'yt',
  'YT',
  'Ö-单',
  '%_',
  '8" ',
  ' F-1',
  "' OR 1=1 --",
  'nobody',
  '7853',
  '(',
  'A_b/',
  'NEAR("a")',
] as const;

interface Found {
  readonly rowId: number;
  readonly changedAtMs: number;
}

/** What a scan of all shipments finds, in the order of the list. */
function scanned(db: WritableDb, filter: ShippingFilter): readonly Found[] {
  const rows = z.array(z.object({ rowId: z.number(), changedAtMs: z.number() })).parse(
    db
      .prepare(
        `SELECT shipment_id AS rowId, changed_at_ms AS changedAtMs FROM shipments NOT INDEXED
           WHERE state IN (SELECT value FROM json_each(@states))
             AND (@platform IS NULL OR platform = @platform)
             AND (@text = '' OR instr(order_id, @text) OR instr(track_no, @text))
           ORDER BY changed_at_ms, shipment_id`,
      )
      .all({ ...filter, text: filter.text.trim(), states: JSON.stringify(STATES[filter.group]) }),
  );
  return filter.group === 'done' ? rows.toReversed() : rows;
}

const MOST_PAGES = 4;

/** The first pages after a place, and whether more is said to follow. */
async function paged(
  db: WritableDb,
  filter: ShippingFilter,
  start: { readonly after: ShippingCursor | null; readonly limit: number },
): Promise<{ readonly ids: readonly number[]; readonly more: boolean }> {
  const ids: number[] = [];
  let { after } = start;
  for (let page = 1; ; page += 1) {
    const { rows, more } = await findShipments(db, { filter, after, limit: start.limit });
    ids.push(...rows.map(({ rowId }) => rowId));
    if (!more || page === MOST_PAGES) return { ids, more };
    const { changedAtMs, rowId } = the(rows.at(-1));
    after = { changedAtMs, rowId };
  }
}

/** A person changes the number of a shipment, unless it is being told. */
function changeNumber(
  db: WritableDb,
  change: { readonly shipmentId: number; readonly trackNo: string; readonly atMs: number },
): void {
  const { label, carrier, extras, overwrites } = readShipmentById(db, change.shipmentId);
  const trackNo = trackNoSchema.parse(change.trackNo);
  const from = ['done', 'refused', 'waiting', 'due'] as const;
  orderShipment(db, { ...change, trackNo, label, carrier, extras, overwrites, from });
}

/** Numbers are changed, calls go on and come to their end. */
function shake(db: WritableDb, random: () => number): void {
  const all = z
    .array(z.number())
    .parse(db.prepare('SELECT shipment_id FROM shipments').pluck().all());
  const pick = pickWith(random);
  const move = { fault: null, from: ['due', 'sending', 'waiting'], atMs: MOMENTS / 2 } as const;
  inTransaction(db, () => {
    for (let place = 0; place < 400; place += 1) {
      const shipmentId = pick(all);
      const atMs = Math.floor(random() * MOMENTS);
      changeNumber(db, { shipmentId, trackNo: `NEW${shipmentId * 613}`, atMs });
      moveShipment(db, { ...move, shipmentId: pick(all), to: pick(['done', 'sending']) });
    }
  });
}

function partOf(db: WritableDb, random: () => number): string {
  const columns = random() < 0.5 ? 'order_id' : 'track_no';
  const whole = z.string().parse(
    db
      .prepare(`SELECT ${columns} FROM shipments WHERE shipment_id = ?`)
      .pluck()
      .get(1 + Math.floor(random() * 20_000)),
  );
  const from = Math.floor(random() * whole.length);
  return whole.slice(from, from + 1 + Math.floor(random() * 12));
}

describe('a search of the shipping list', () => {
  test('finds what a scan of every shipment finds, in its order, page by page', async () => {
    const { db } = openTestLedger();
    const random = seededRandom(20_261_122);
    const pick = pickWith(random);
    putRandomShipments(db, 7, COUNTS);
    shake(db, random);
    const texts = [...FIXED_TEXTS, ...Array.from({ length: 60 }, () => partOf(db, random))];
    for (const text of texts) {
      const group = pick(['done', 'done', 'due', ...shippingGroupSchema.options] as const);
      const platform = pick([null, null, null, 'by_hand', 'pinduoduo'] as const);
      const filter = { group, platform, text };
      const all = scanned(db, filter);
      const place = random() < 0.5 ? 0 : Math.floor(random() * all.length);
      const after = all[place - 1] ?? null;
      const left = all.slice(place).map(({ rowId }) => rowId);
      const { ids, more } = await paged(db, filter, { after, limit: pick([3, 200, 500]) });
      expect({ filter, ids, more }).toEqual({
        filter,
        ids: left.slice(0, ids.length),
        more: left.length > ids.length,
      });
    }
  });

  test('lets others have their turn', async () => {
    const { db } = openTestLedger();
    putRandomShipments(db, 8, COUNTS);
    const order: string[] = [];
    const filter = { group: 'done', platform: null, text: 'nobody' } as const;
    const search = findShipments(db, { filter, after: null, limit: 200 }).then(({ rows, more }) =>
      order.push(`${rows.length} ${more}`),
    );
    setImmediate(() => order.push('others'));
    await search;
    expect(order).toEqual(['others', '0 false']);
  });

  test('shows what moves on meanwhile once, as it stands then', async () => {
    const { db } = openTestLedger();
    putRandomShipments(db, 9, COUNTS);
    for (const shipmentId of [COUNTS.done + 1, COUNTS.done + 2]) {
      changeNumber(db, { shipmentId, trackNo: 'MOVES-1', atMs: 0 });
    }
    const filter = { group: 'due', platform: null, text: 'MOVES-1' } as const;
    const search = findShipments(db, { filter, after: null, limit: 200 });
    holdShipment(db, { shipmentId: COUNTS.done + 1, held: true, atMs: MOMENTS + 1 });
    const { rows } = await search;
    expect(rows.map(({ rowId, held }) => [rowId, held])).toEqual([
      [COUNTS.done + 2, false],
      [COUNTS.done + 1, true],
    ]);
  });
});

test('deadlines are counted piece by piece, also many of one moment', async () => {
  const { db } = openTestLedger();
  putRandomShipments(db, 10, { waiting: 30_000, due: 30_000, done: 5_000 });
  const nowMs = Math.floor(MOMENTS / 2);
  const soonMs = nowMs + 6 * 60 * 60_000;
  const put = db.prepare('UPDATE shipments SET ship_by_ms = ? WHERE shipment_id % 7 = ?');
  const moments = [nowMs - 9, nowMs - 9, nowMs - 9, nowMs - 9, soonMs - 1, soonMs];
  for (const [rest, atMs] of moments.entries()) put.run(atMs, rest);
  const count = db
    .prepare(
      `SELECT count(*) FROM shipments NOT INDEXED
       WHERE state NOT IN ('done', 'void') AND ship_by_ms >= ? AND ship_by_ms < ?`,
    )
    .pluck();
  const turns: string[] = [];
  const counted = readDeadlines(db, nowMs).then((deadlines) => {
    turns.push('counted');
    return deadlines;
  });
  setImmediate(() => turns.push('others'));
  expect(await counted).toEqual({ late: count.get(-1, nowMs), soon: count.get(nowMs, soonMs) });
  expect(turns).toEqual(['others', 'counted']);
});
