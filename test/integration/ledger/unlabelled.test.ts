import { describe, expect, test } from 'vitest';
import { readLabelFacets } from '../../../electron/core/print-run/label-facets.ts';
import { countByRoute } from '../../../electron/ledger/unlabelled.ts';
import {
  countUnlabelled,
  listUnlabelled,
  selectUnlabelled,
} from '../../../electron/ledger/unlabelled.ts';
import { putMerged } from '../../../electron/ledger/merges.ts';
import type { LabelFilter, PickOrder } from '../../../shared/print-run.ts';
import { EVERY_LABEL, labelFacetsSchema } from '../../../shared/print-run.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, newJobId, printKit, trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';

type Goods = readonly (readonly [name: string, specs: string, count: number])[];

/** Parcels with these goods, each with a number. */
async function withGoods(...parcels: readonly Goods[]): Promise<TestLedger> {
  const ledger = openTestLedger();
  takeOrders(
    ledger,
    parcels.map((goods, place) =>
      orderEntry(orderIdOf(place + 1), {
        items: goods.map(([item_name, item_specs, item_count]) => ({
          item_name,
          item_specs,
          item_count,
        })),
      }),
    ),
  );
  for (const [place] of parcels.entries()) {
    const orderId = orderIdOf(place + 1);
    ledger.db
      .prepare(
        `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state,
           track_no, asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
         VALUES (?, '', 'shop-a', 'zhongtong', '1', 'h', 'issued', ?, 1, 1, 1, 1)`,
      )
      .run(orderId, trackNoOf(keyOf(orderId)));
  }
  return ledger;
}

const ordered = ({ db }: TestLedger, order: PickOrder): readonly number[] => {
  const selection = { kind: 'filter', filter: EVERY_LABEL, except: [] } as const;
  const selected = selectUnlabelled(db, { ...selection, except: [] }, order).map(({ orderId }) =>
    Number(orderId.slice(-6)),
  );
  const listed = listUnlabelled(db, { filter: EVERY_LABEL, order, offset: 0, limit: 100 });
  expect(listed.map(({ orderId }) => Number(orderId.slice(-6)))).toEqual(selected);
  return selected;
};

describe('labels in the order of picking', () => {
  test('by goods: boxes with one piece first, alike ones together', async () => {
    const ledger = await withGoods(
      [
        ['袜子', '白', 1],
        ['帽子', '黑', 1],
      ],
      [['帽子', '黑', 1]],
      [['袜子', '白', 1]],
      [['帽子', '黑', 3]],
      [['帽子', '黑', 1]],
      [['帽子', '黑', 2]],
      [['袜子', '白', 1]],
    );
    expect(ordered(ledger, 'goods')).toEqual([2, 5, 3, 7, 6, 4, 1]);
    expect(ordered(ledger, 'import')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('by goods: an order that travels in the box makes it more than one piece', async () => {
    const ledger = await withGoods([['袜子', '白', 1]], [['袜子', '白', 1]]);
    takeOrders(ledger, [orderEntry(orderIdOf(9))]);
    putMerged(ledger.db, {
      key: keyOf(orderIdOf(9)),
      main: keyOf(orderIdOf(1)),
      operator: 'a',
      atMs: 1,
    });
    expect(ordered(ledger, 'goods')).toEqual([2, 1]);
  });

  test('by wave, parcels without one last', async () => {
    const ledger = await withGoods([['a', '', 1]], [['a', '', 1]], [['a', '', 1]]);
    ledger.db.exec(`UPDATE parcels SET wave = 'W2' WHERE parcel_id = 2;
      UPDATE parcels SET wave = 'W1' WHERE parcel_id = 3`);
    expect(ordered(ledger, 'wave')).toEqual([3, 2, 1]);
  });
});

describe('parcels without a label', () => {
  test('have a number in use, and no label that may be on paper', async () => {
    const ledger = openTestLedger();
    const keys = await issueOrders(ledger, orderIdOf(1), orderIdOf(2), orderIdOf(3), orderIdOf(4));
    takeOrders(ledger, [orderEntry(orderIdOf(5))]);
    const kit = printKit(ledger);
    kit.print(the(keys[0]));
    await kit.queue.idle();
    ledger.db.exec(`UPDATE numbers SET state = 'cancelled' WHERE order_id = '${orderIdOf(2)}'`);
    kit.direct.answer(async () => ({ kind: 'failed', fault: { ...FAULT } }));
    kit.print(the(keys[2]));
    await kit.queue.idle();
    const rows = listUnlabelled(ledger.db, {
      filter: EVERY_LABEL,
      order: 'import',
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ orderId, fault }) => [orderId, fault?.code ?? null])).toEqual([
      [orderIdOf(3), 'PRINT_NO_PRINTER'],
      [orderIdOf(4), null],
    ]);
    expect(countUnlabelled(ledger.db, EVERY_LABEL)).toBe(2);
  });

  test.each<[Partial<LabelFilter>, readonly number[]]>([
    [{ text: orderIdOf(2).slice(-8) }, [2]],
    [{ text: '帽' }, [2]],
    [{ text: '%' }, []],
    [{ carrier: 'shunfeng' }, [3]],
    [{ shop: 'shop-b' }, [1]],
    [{ channel: '2' }, [2]],
    [{ wave: 'W1' }, [1]],
    [{ source: 'orders.json' }, [1, 2, 3]],
    [{ batchId: 7 }, [2]],
    [{ batchId: 8 }, []],
  ])('are found by %o', async (over, places) => {
    const { db } = await withGoods([['袜子', '', 1]], [['帽子', '', 1]], [['袜子', '', 1]]);
    db.exec(`UPDATE numbers SET carrier = 'shunfeng' WHERE number_id = 3;
      UPDATE numbers SET shop = 'shop-b' WHERE number_id = 1;
      UPDATE numbers SET channel = '2' WHERE number_id = 2;
      UPDATE parcels SET wave = 'W1' WHERE parcel_id = 1;
      INSERT INTO batches VALUES (7, 1, 'a', 'shop-a', 'finished', NULL, 1);
      INSERT INTO batch_parcels VALUES (7, 1, '${orderIdOf(2)}', '', 0, NULL);`);
    const filter = { ...EVERY_LABEL, ...over };
    const rows = listUnlabelled(db, { filter, order: 'import', offset: 0, limit: 10 });
    expect(rows.map(({ orderId }) => Number(orderId.slice(-6)))).toEqual(places);
    expect(countUnlabelled(db, filter)).toBe(places.length);
  });

  test('are chosen by key, and by filter with some left out', async () => {
    const { db } = await withGoods([['a', '', 1]], [['a', '', 1]], [['a', '', 1]]);
    const keys = [keyOf(orderIdOf(3)), keyOf(orderIdOf(1)), keyOf('4999999999999999999')];
    expect(selectUnlabelled(db, { kind: 'keys', keys }, 'import')).toEqual([
      keyOf(orderIdOf(1)),
      keyOf(orderIdOf(3)),
    ]);
    const except = [keyOf(orderIdOf(1))];
    const rest = { kind: 'filter', filter: EVERY_LABEL, except } as const;
    expect(selectUnlabelled(db, { ...rest, except }, 'import')).toHaveLength(2);
    expect(countByRoute(db, { ...rest, except })).toEqual([
      { carrier: 'zhongtong', shop: 'shop-a', count: 2 },
    ]);
  });

  test('are told apart by what they have in common', async () => {
    const { db } = await withGoods([['袜子', '', 1]], [['帽子', '', 2]], [['袜子', '', 1]]);
    db.exec(`UPDATE numbers SET carrier = 'shunfeng' WHERE number_id = 3;
      INSERT INTO batches VALUES (7, 5, 'a', 'shop-a', 'finished', NULL, 1);
      INSERT INTO batch_parcels VALUES (7, 1, '${orderIdOf(2)}', '', 0, NULL);
      INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, operator,
        created_at_ms, changed_at_ms)
      VALUES ('${newJobId()}', '${orderIdOf(1)}', '', 'x', 1, 'spooled', 'direct', 'a', 1, 1)`);
    expect(labelFacetsSchema.parse(await readLabelFacets(db))).toEqual({
      channels: [{ value: '1', count: 2 }],
      carriers: [
        { value: 'shunfeng', count: 1 },
        { value: 'zhongtong', count: 1 },
      ],
      waves: [],
      sources: [{ value: 'orders.json', count: 2 }],
      shops: [{ value: 'shop-a', count: 2 }],
      batches: [{ batchId: 7, createdAtMs: 5, count: 1 }],
      goods: [
        { goodsId: 1, name: '袜子', specs: '', count: 1 },
        { goodsId: 2, name: '帽子', specs: '', count: 1 },
      ],
    });
  });
});

const FAULT = {
  code: 'PRINT_NO_PRINTER',
  gatewayCode: null,
  gatewayText: null,
  details: {},
} as const;
