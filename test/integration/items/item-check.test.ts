import { describe, expect, test } from 'vitest';
import { putGoodsCodes, readCodesOf } from '../../../electron/ledger/goods-codes.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { orderIdSchema } from '../../../shared/ids.ts';
import { SHOP } from '../../support/station/account.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { benchKit } from '../../support/station/bench.ts';
import { importKit, inPhase } from '../../support/station/importing.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { selling, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { ok } from '../../../shared/result.ts';
import { csvText, inUtf8, tableRow, TITLES } from '../../support/station/tables.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const CUP = '6901234567892';
const TEA = '6909876543210';
const ITEMS = [
  { item_name: '茶杯', item_specs: '白', item_count: 2 },
  { item_name: '茶叶', item_specs: '', item_count: 1 },
  { item_name: '贺卡', item_specs: '', item_count: 1 },
];

/** A bench that checks the goods of its shop; the greeting card has no barcode. */
function checkingBench(shops: readonly string[] = [SHOP]): BenchKit & { sold: () => number } {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID, { items: ITEMS }), orderEntry(orderIdOf(2))]);
  putGoodsCodes(ledger.db, [
    { name: '茶杯', specs: '白', code: CUP },
    { name: '茶叶', specs: '', code: TEA },
  ]);
  let sold = 0;
  const numbers = stubSource(async (parcels) => {
    sold += 1;
    return selling(parcels.map(({ key }) => key.orderId));
  });
  return { ...benchKit(ledger, numbers, { itemCheckShops: shops }), sold: () => sold };
}

const eventsOf = ({ ledger }: BenchKit): unknown[] =>
  ledger.db.prepare("SELECT kind FROM events WHERE kind LIKE 'items_%'").pluck().all();

describe('a shop whose goods are checked', () => {
  test('gets a label once every piece was scanned, and not before', async () => {
    const kit = checkingBench();
    expect(kit.scan(ID)).toMatchObject({
      verdict: 'check_items',
      card: { itemCheck: [0, 0, null] },
    });
    expect(kit.verdict(CUP)).toBe('item_right');
    expect(kit.verdict(TEA)).toBe('item_right');
    await kit.settled();
    expect([kit.sold(), kit.prints.direct.labels.length]).toEqual([0, 0]);
    expect(kit.card(KEY).itemCheck).toEqual([1, 1, null]);
    expect(kit.verdict(CUP)).toBe('started');
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
    expect(kit.card(KEY)).toMatchObject({ itemCheck: null, print: { state: 'spooled' } });
    expect(eventsOf(kit)).toEqual(['items_checked']);
  });

  test('stops at a wrong piece and at one too many, and goes on after them', () => {
    const kit = checkingBench();
    kit.scan(ID);
    expect(kit.verdict('6900000000007')).toBe('item_wrong');
    kit.scan(TEA);
    expect(kit.verdict(TEA)).toBe('item_too_many');
    expect(kit.card(KEY).itemCheck).toEqual([0, 1, null]);
    expect(kit.verdict(CUP)).toBe('item_right');
  });

  test('counts two pieces of the same goods that are scanned quickly', () => {
    const { bench, ledger, ...kit } = checkingBench();
    kit.scan(ID);
    kit.scan(CUP);
    ledger.clock.advance(600);
    expect(valueOf(bench.scan(CUP))).toMatchObject({ card: { itemCheck: [2, 0, null] } });
    ledger.clock.advance(100);
    expect(valueOf(bench.scan(CUP))).toMatchObject({ kind: 'duplicate' });
  });

  test('lets somebody go on without the rest, which the ledger keeps', async () => {
    const kit = checkingBench();
    kit.scan(ID);
    kit.scan(CUP);
    valueOf(kit.bench.skipItemCheck(KEY));
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
    expect(eventsOf(kit)).toEqual(['items_check_skipped']);
  });

  test('forgets a half-scanned parcel when another order is scanned', async () => {
    const kit = checkingBench();
    kit.scan(ID);
    kit.scan(CUP);
    expect(kit.verdict(orderIdOf(2))).toBe('started');
    await kit.settled();
    expect(kit.scan(ID)).toMatchObject({
      verdict: 'check_items',
      card: { itemCheck: [0, 0, null] },
    });
  });
});

describe('no label comes out past the check', () => {
  test('of an order whose number a batch is asking for', async () => {
    const kit = checkingBench();
    const asked = deferred<null>();
    const numbers = stubSource(async () => {
      await asked.promise;
      return selling([ID]);
    });
    const issuer = createIssuer({ ...kit.ledger.shared, numbers });
    const busy = benchKit(kit.ledger, numbers, {
      itemCheckShops: [SHOP],
      issuer: () => ok(issuer),
    });
    const batch = issuer.issue([
      the(takeOrders(kit.ledger, [orderEntry(ID, { items: ITEMS })])[0]),
    ]);
    expect(busy.verdict(ID)).toBe('check_items');
    asked.resolve(null);
    await batch;
    await busy.settled();
    expect(busy.prints.direct.labels).toHaveLength(0);
    for (const code of [CUP, TEA, CUP]) busy.scan(code);
    await busy.settled();
    expect(busy.prints.direct.labels).toHaveLength(1);
  });

  test('of a parcel that was added', async () => {
    const kit = checkingBench();
    expect(valueOf(kit.bench.start(KEY))).toMatchObject({ itemCheck: [0, 0, null] });
    await kit.settled();
    expect([kit.sold(), kit.prints.direct.labels.length]).toEqual([0, 0]);
  });

  test('of a parcel that holds other goods than when the check began', async () => {
    const kit = checkingBench();
    kit.scan(ID);
    for (const code of [CUP, CUP]) kit.scan(code);
    const [cups, tea] = ITEMS;
    takeOrders(kit.ledger, [orderEntry(ID, { items: [cups, { ...the(tea), item_count: 2 }] })]);
    expect(kit.scan(TEA)).toMatchObject({ verdict: 'item_right', card: { itemCheck: [0, 1] } });
    for (const code of [TEA, CUP, CUP]) kit.scan(code);
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
  });

  test('when its last piece is scanned while another parcel is on the bench', async () => {
    const kit = checkingBench();
    kit.verdict(orderIdOf(2));
    await kit.settled();
    kit.scan(ID);
    for (const code of [CUP, TEA]) kit.scan(code);
    expect(kit.verdict(orderIdOf(2))).toBe('already_printed');
    expect(kit.scan(CUP)).toMatchObject({ kind: 'unknown' });
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({ itemCheck: null, numberState: null });
  });
});

test.each([
  ['another shop', ['another-shop'], ID],
  ['goods without a barcode', [SHOP], orderIdOf(2)],
] as const)('%s gets its label at once', async (_, shops, orderId) => {
  const kit = checkingBench(shops);
  expect(kit.verdict(orderId)).toBe('started');
  await kit.settled();
});

test('an order file brings the barcodes of its goods, also for parcels that were known', async () => {
  const ledger = openTestLedger();
  const kit = importKit(ledger);
  const take = async (text: string): Promise<void> => {
    const preview = await kit.preview('orders.csv', inUtf8(text));
    inPhase(valueOf(await kit.importer.take(preview.importId)), 'done');
  };
  await take(csvText([tableRow(orderIdSchema.parse(ID))]));
  const titles = [...TITLES, '商品条码'];
  await take(csvText([[...tableRow(ID), `${CUP} ${TEA}`]], { titles }));
  expect(readCodesOf(ledger.db, '试验衬衣', '白色 / L')).toEqual([CUP, TEA]);
  await take(csvText([[...tableRow(ID), '6.9E+12']], { titles }));
  expect(readCodesOf(ledger.db, '试验衬衣', '白色 / L')).toEqual([CUP, TEA]);
});
