import { expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/ledger/db.ts';
import { pullPlacingForward } from '../../../electron/ledger/distribution-orders.ts';
import {
  countDistribution,
  listDistribution,
  readSupplierTotals,
} from '../../../electron/ledger/distribution-list.ts';
import { pullFollowForward } from '../../../electron/ledger/followed-orders.ts';
import { listShipments } from '../../../electron/ledger/shipping-list.ts';
import { listTriable, pullForward } from '../../../electron/ledger/shipments.ts';
import type { ShippingCursor, ShippingFilter } from '../../../shared/shipping-views.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putRandomOrders, putRandomShipments } from '../../support/station/platform-ledger.ts';

const filter = (group: ShippingFilter['group']): ShippingFilter => ({
  group,
  platform: null,
  text: '',
});

/** How SQLite reaches the rows of every statement that `work` makes. */
function plansOf(work: (db: WritableDb) => void): readonly string[] {
  const { db } = openTestLedger();
  const texts: string[] = [];
  work(
    new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              texts.push(sql.replaceAll(/@\w+/g, '@any'));
              return target.prepare(sql);
            }
          : Reflect.get(target, name),
    }),
  );
  return texts.map((sql) =>
    JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ any: 1 })),
  );
}

test.each(['done', 'due', 'waiting'] as const)(
  'a page of %s shipments begins where the one before it ended, in the order of its index',
  (group) => {
    const after = { changedAtMs: 1, rowId: 1 };
    const plans = plansOf((db) => listShipments(db, { filter: filter(group), after, limit: 10 }));
    for (const plan of plans) {
      expect(plan).toMatch(/shipments_group \(state=\? AND changed_at_ms[<>]\?[^"]*\)/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  },
);

test('pages of two states together show every shipment once, the oldest first', () => {
  const { db } = openTestLedger();
  const insert = db.prepare(
    `INSERT INTO shipments (order_id, pack_id, channel, platform, carrier, track_no, state,
       next_try_at_ms, created_at_ms, changed_at_ms)
     VALUES (?, '', '1', 'douyin', 'zhongtong', '99', ?, 1, 1, ?)`,
  );
  const ids = Array.from({ length: 9 }, (_, at) => String(at + 1));
  for (const id of ids) insert.run(id, Number(id) % 2 === 0 ? 'due' : 'sending', Number(id) >> 1);
  const shown: string[] = [];
  let after: ShippingCursor | null = null;
  do {
    const piece = listShipments(db, { filter: filter('due'), after, limit: 2 });
    shown.push(...piece.rows.map(({ orderId }) => orderId));
    after = piece.next;
  } while (after !== null);
  expect(shown).toEqual(ids);
});

const EVERY = 100_000;
const MOST_AT_ONCE = 5_000;

test.each(['done', 'due'] as const)(
  'pieces of the %s shipments have every one once, and no more of a state than a window has',
  (group) => {
    const { db } = openTestLedger();
    putRandomShipments(db, 21, { done: 10_400, due: 10_100, sending: 5_600, waiting: 9 });
    const states = group === 'done' ? ['done'] : ['due', 'sending'];
    const found: number[] = [];
    const sizes: number[] = [];
    let after: ShippingCursor | null = null;
    do {
      const piece = listShipments(db, { filter: filter(group), after, limit: EVERY });
      found.push(...piece.rows.map(({ rowId }) => rowId));
      for (const state of states) {
        sizes.push(piece.rows.filter((row) => row.state === state).length);
      }
      after = piece.next;
    } while (after !== null);
    const all = db
      .prepare(
        `SELECT shipment_id FROM shipments NOT INDEXED
         WHERE state IN (SELECT value FROM json_each(?)) ORDER BY changed_at_ms, shipment_id`,
      )
      .pluck()
      .all(JSON.stringify(states));
    expect(found).toEqual(group === 'done' ? all.toReversed() : all);
    expect(Math.max(...sizes)).toBe(MOST_AT_ONCE);
  },
);

test('pieces of distribution orders have every one once, and no more than a window has', () => {
  const { db } = openTestLedger();
  putRandomOrders(db, 22, { draft: 10_400, created: 3_000 });
  const found: number[] = [];
  const sizes: number[] = [];
  let beforeRowId: number | null = null;
  do {
    const piece = listDistribution(db, { group: 'draft', text: '', beforeRowId, limit: EVERY });
    found.push(...piece.rows.map(({ rowId }) => rowId));
    sizes.push(piece.rows.length);
    beforeRowId = piece.next;
  } while (beforeRowId !== null);
  const all = db
    .prepare(
      `SELECT distribution_id FROM distribution_orders NOT INDEXED
       WHERE state = 'draft' ORDER BY distribution_id DESC`,
    )
    .pluck()
    .all();
  expect(found).toEqual(all);
  expect(Math.max(...sizes)).toBeLessThan(MOST_AT_ONCE);
});

const PLACED_GROUPS = ['to_pay', 'on_the_way', 'ended'] as const;

test('groups of distribution orders are counted and paged in an index alone', () => {
  const plans = plansOf((db) => {
    countDistribution(db);
    for (const group of PLACED_GROUPS) readSupplierTotals(db, group);
  });
  for (const plan of plans) expect(plan).toContain('COVERING INDEX distribution_orders_group');
  const pages = plansOf((db) => {
    for (const group of PLACED_GROUPS) {
      listDistribution(db, { group, text: '', beforeRowId: null, limit: 10 });
    }
  });
  for (const plan of pages) expect(plan).toContain('distribution_orders_group');
});

test('what 1688 called off or completed is in a group of its own, and called off it costs nothing', () => {
  const { db } = openTestLedger();
  const insert = db.prepare(
    `INSERT INTO distribution_orders (out_order_id, shop, supplier, goods, sealed_request,
       data_key_id, state, trade_ids, amount_fen, trade_status, next_try_at_ms, created_at_ms,
       changed_at_ms)
     VALUES (?, 'buyer', ?, '', x'00', 0, 'created', '["1"]', ?, ?, 1, 1, 1)`,
  );
  insert.run('D1', '甲', 100, '');
  insert.run('D2', '甲', 200, 'waitbuyerpay');
  insert.run('D3', '甲', 400, 'waitsellersend');
  insert.run('D4', '甲', 800, 'success');
  insert.run('D5', '甲', 1_600, 'cancel');
  insert.run('D6', '乙', 3_200, 'terminated');
  const counts = countDistribution(db).filter(({ count }) => count > 0);
  expect(counts).toEqual([
    { group: 'to_pay', count: 2, amountFen: 300 },
    { group: 'on_the_way', count: 1, amountFen: 400 },
    { group: 'ended', count: 3, amountFen: 800 },
  ]);
  const [onTheWay, ended] = (['on_the_way', 'ended'] as const).map((group) => ({
    suppliers: readSupplierTotals(db, group),
    names: listDistribution(db, { group, text: '', beforeRowId: null, limit: 10 }).rows.map(
      ({ outOrderId }) => outOrderId,
    ),
  }));
  expect(onTheWay).toEqual({
    suppliers: [{ supplier: '甲', count: 1, amountFen: 400 }],
    names: ['D3'],
  });
  expect(ended).toEqual({
    suppliers: [{ supplier: '甲', count: 1, amountFen: 800 }],
    names: ['D6', 'D5', 'D4'],
  });
});

test('what may be tried, and what a clock that was ahead wrote, is found in an index', () => {
  const plans = plansOf((db) => {
    listTriable(db, { state: 'due', nowMs: 1, limit: 1 });
    pullForward(db, 1, 2);
    pullPlacingForward(db, 1, 2);
    pullFollowForward(db, 1, 2);
  });
  expect(plans).toEqual([
    expect.stringMatching(/shipments_open \(state=\? AND next_try_at_ms<\?\)/),
    expect.stringMatching(/shipments_open \(state=\? AND next_try_at_ms>\?\)/),
    expect.stringMatching(/distribution_orders_open \(state=\? AND next_try_at_ms>\?\)/),
    expect.stringMatching(/distribution_orders_followed \(next_try_at_ms>\?\)/),
  ]);
});
