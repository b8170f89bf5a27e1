import { findOrders } from '../../electron/core/distribution/find-orders.ts';
import { findShipments } from '../../electron/core/shipping/find-shipments.ts';
import type { WritableDb } from '../../electron/ledger/db.ts';
import { countDistribution, readSupplierTotals } from '../../electron/ledger/distribution-list.ts';
import { countDeadlines } from '../../electron/ledger/shipping-deadlines.ts';
import { countShipments, listShipments } from '../../electron/ledger/shipping-list.ts';
import type { ShippingFilter } from '../../shared/shipping-views.ts';
import type { BenchRow } from './measure.ts';
import { compare, p95Row, stallRow, stallsDuring } from './measure.ts';
import { MILLION, withMillionLedger } from './million-ledger.ts';
import { LAST_DAY_MS } from './million-rows.ts';
import { DISTRIBUTION_ORDERS, fillDistribution, fillShipments } from './platform-rows.ts';

const SEARCHES = 5;
const PAGE_ROWS = 200;
const NOBODY = 'nobody';

const done = (over: Partial<ShippingFilter>): ShippingFilter => ({
  group: 'done',
  platform: null,
  text: '',
  ...over,
});

async function searchSeveral(search: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < SEARCHES; turn += 1) await search();
}

const searchShipments = (db: WritableDb, filter: ShippingFilter): Promise<unknown> =>
  findShipments(db, { filter, after: null, limit: PAGE_ROWS });

const searchOrders = (db: WritableDb): Promise<unknown> =>
  findOrders(db, { group: 'ended', text: NOBODY, beforeRowId: null, limit: PAGE_ROWS });

/** Searches that find nothing look at every row; a scan that comes meanwhile waits for one piece. */
async function* searchRows(db: WritableDb): AsyncGenerator<BenchRow> {
  const text = done({ text: NOBODY });
  const ofText = await stallsDuring(() => searchSeveral(() => searchShipments(db, text)));
  yield stallRow('searches of 1,000,000 shipments for a text', ofText);
  const byHand = done({ platform: 'by_hand' });
  const ofPlatform = await stallsDuring(() => searchSeveral(() => searchShipments(db, byHand)));
  yield stallRow('searches of 1,000,000 shipments for a platform', ofPlatform);
  const ofOrders = await stallsDuring(() => searchSeveral(() => searchOrders(db)));
  yield stallRow('searches of 100,000 distribution orders for a text', ofOrders);
  const bare = db.prepare(
    `SELECT shipment_id FROM shipments INDEXED BY shipments_group
     WHERE state = 'done' AND (instr(order_id, ?) > 0 OR instr(track_no, ?) > 0)
     ORDER BY changed_at_ms DESC, shipment_id DESC LIMIT ${PAGE_ROWS}`,
  );
  yield await compare('a search of 1,000,000 shipments, against one bare scan of them', 2, {
    ours: () => searchShipments(db, text),
    bare: () => bare.all(NOBODY, NOBODY),
  });
}

const anyMomentOf = (rows: number): number =>
  LAST_DAY_MS - Math.floor(Math.random() * rows) * 15_000;

/** What the Shipping and Distribution screens ask for, after years of packing. */
export async function* platformRows(): AsyncGenerator<BenchRow> {
  const rows = await withMillionLedger(async (db) => {
    fillShipments(db, MILLION);
    fillDistribution(db);
    const searched: BenchRow[] = [];
    for await (const row of searchRows(db)) searched.push(row);
    return [
      ...searched,
      p95Row('a million shipments: any page of 200', 20, () =>
        listShipments(db, {
          filter: done({}),
          after: { changedAtMs: anyMomentOf(MILLION), rowId: 0 },
          limit: PAGE_ROWS,
        }),
      ),
      p95Row('a million shipments: counting the groups', 20, () => countShipments(db)),
      p95Row('a million shipments: counting the deadlines', 20, () =>
        countDeadlines(db, LAST_DAY_MS, null),
      ),
      p95Row(`${DISTRIBUTION_ORDERS} distribution orders: counting the groups`, 30, () =>
        countDistribution(db),
      ),
      p95Row(`${DISTRIBUTION_ORDERS} distribution orders: what each supplier costs`, 30, () =>
        readSupplierTotals(db, 'ended'),
      ),
    ];
  });
  yield* rows;
}
