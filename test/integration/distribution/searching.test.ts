import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findOrders } from '../../../electron/core/distribution/find-orders.ts';
import type { WritableDb } from '../../../electron/ledger/db.ts';
import {
  countDistribution,
  readSupplierTotals,
} from '../../../electron/ledger/distribution-list.ts';
import type { DistributionGroup } from '../../../shared/distribution-views.ts';
import { distributionGroupSchema } from '../../../shared/distribution-views.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { ODD_TEXTS, pickWith, putRandomOrders } from '../../support/station/platform-ledger.ts';
import { the } from '../../support/station/result.ts';

/** More of drafts and of most placed groups than are looked at in one go. */
const COUNTS = { draft: 6_000, created: 34_000, refused: 30, creating: 20, checking: 10 };

const FIXED_TEXTS = [
  ...ODD_TEXTS,
  '[',
  '"]',
  '1',
  '厂',
  '第8厂',
  '义乌第7',
  'D49',
  'd49',
  "' OR 1=1 --",
  'nobody',
  'A_B/%',
  'Ö-单',
  ' 8" ',
] as const;

const row = z.object({
  id: z.number(),
  name: z.string(),
  supplier: z.string(),
  state: z.string(),
  status: z.string(),
  trades: z.string(),
  fen: z.number().nullable(),
});
type Order = z.infer<typeof row>;

/** All orders, the newest first, from the table itself. */
const scanned = (db: WritableDb): readonly Order[] =>
  z.array(row).parse(
    db
      .prepare(
        `SELECT distribution_id AS id, out_order_id AS name, supplier, state, trade_status AS status,
           trade_ids AS trades, amount_fen AS fen
         FROM distribution_orders NOT INDEXED ORDER BY distribution_id DESC`,
      )
      .all(),
  );

function groupOf({ state, status }: Order): DistributionGroup {
  if (state === 'draft' || state === 'refused') return state;
  if (state !== 'created') return 'placing';
  if (status === '' || status === 'waitbuyerpay') return 'to_pay';
  return ['success', 'cancel', 'terminated'].includes(status) ? 'ended' : 'on_the_way';
}

const holds = ({ name, supplier, trades }: Order, text: string): boolean =>
  [name, supplier, trades].some((column) => column.includes(text.trim()));

const costs = ({ status }: Order): boolean => status !== 'cancel';
const sumOf = (orders: readonly Order[]): number =>
  orders.filter(costs).reduce((sum, { fen }) => sum + (fen ?? 0), 0);

describe('the list of distribution orders', () => {
  test('has what a scan of every order finds, the newest first, page by page', async () => {
    const { db } = openTestLedger();
    const random = seededRandom(1_122);
    const pick = pickWith(random);
    putRandomOrders(db, 3, COUNTS);
    db.exec("DELETE FROM distribution_orders WHERE state = 'draft' AND distribution_id % 50 = 0");
    const orders = scanned(db);
    const partOf = (text: string): string => {
      const from = Math.floor(random() * text.length);
      return text.slice(from, from + 1 + Math.floor(random() * 9));
    };
    const texts = Array.from({ length: 50 }, () => {
      const { name, supplier, trades } = pick(orders);
      return partOf(pick([name, supplier, trades]));
    });
    for (const text of [...FIXED_TEXTS, ...texts]) {
      const group = pick([...distributionGroupSchema.options, 'ended', 'draft'] as const);
      const all = orders.filter((order) => groupOf(order) === group && holds(order, text));
      const limit = pick([4, 200, 500]);
      let beforeRowId: number | null = random() < 0.5 ? null : Math.ceil(random() * 40_000);
      const left = all.filter(({ id }) => beforeRowId === null || id < beforeRowId);
      for (let place = 0; place <= 2 * limit; place += limit) {
        const { rows, more } = await findOrders(db, { group, text, beforeRowId, limit });
        expect({ group, text, more, ids: rows.map(({ rowId }) => rowId) }).toEqual({
          group,
          text,
          more: left.length > place + limit,
          ids: left.slice(place, place + limit).map(({ id }) => id),
        });
        if (!more) break;
        beforeRowId = the(rows.at(-1)).rowId;
      }
    }
  });

  test('is counted, and costs by supplier, as a scan of every order says', () => {
    const { db } = openTestLedger();
    putRandomOrders(db, 4, COUNTS);
    const orders = scanned(db);
    const groups = distributionGroupSchema.options.map((group) => ({
      group,
      of: orders.filter((order) => groupOf(order) === group),
    }));
    expect(countDistribution(db)).toEqual(
      groups.map(({ group, of }) => ({ group, count: of.length, amountFen: sumOf(of) })),
    );
    for (const { group, of } of groups) {
      const costly = of.filter(costs);
      const suppliers = new Set(costly.map(({ supplier }) => supplier));
      const totals = [...suppliers].map((supplier) => {
        const its = costly.filter((order) => order.supplier === supplier);
        return { supplier, count: its.length, amountFen: sumOf(its) };
      });
      const dearest = totals.toSorted(
        (one, other) =>
          other.amountFen - one.amountFen ||
          Buffer.compare(Buffer.from(one.supplier), Buffer.from(other.supplier)),
      );
      expect({ group, totals: readSupplierTotals(db, group) }).toEqual({
        group,
        totals: dearest.slice(0, 50),
      });
    }
  });

  test('lets others have their turn while it looks for a text', async () => {
    const { db } = openTestLedger();
    putRandomOrders(db, 5, COUNTS);
    const order: string[] = [];
    const search = findOrders(db, {
      group: 'ended',
      text: 'nobody',
      beforeRowId: null,
      limit: 200,
    }).then(({ rows }) => order.push(`${rows.length} rows`));
    setImmediate(() => order.push('others'));
    await search;
    expect(order).toEqual(['others', '0 rows']);
  });
});
