import { describe, expect, test } from 'vitest';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { tailOf } from '../../../electron/core/review/review-handlers.ts';
import { readChoices } from '../../../electron/ledger/number-groups.ts';
import { indexNumberParts } from '../../../electron/ledger/number-parts.ts';
import { putWithoutNumber } from '../../../electron/ledger/numbers.ts';
import type { LedgerPage } from '../../../electron/ledger/search.ts';
import { countLedger, searchLedger } from '../../../electron/ledger/search.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import { localDayOf } from '../../../shared/local-day.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit, trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';

const DAY_MS = 86_400_000;

const find = (
  ledger: TestLedger,
  over: Partial<LedgerFilter>,
  tail: Buffer | null = null,
): readonly string[] => {
  const filter = { ...EVERY_NUMBER, ...over };
  const { rows } = searchLedger(ledger.db, { filter, tail, beforeRowId: null, limit: 200 });
  return rows.map(({ orderId }) => orderId);
};

/** Issues one order with a shop and a carrier of its own. */
async function issueWith(
  ledger: TestLedger,
  n: number,
  { shop = 'shop-a', carrier = 'zhongtong', channel = '1', operator = 'tester', item = '试验衬衣' },
): Promise<string> {
  const entry = orderEntry(orderIdOf(n), {
    items: [{ item_name: item, item_specs: '白色 / L', item_count: 1 }],
  });
  const body = { logistics_code: carrier, order_channel: channel };
  const parcels = takeOrders(ledger, [entry], { shop, body });
  const numbers = stubSource((asked) =>
    answerOf(asked.map(({ key }) => [key.orderId, key.packId, trackNoOf(key)] as const)),
  );
  await createIssuer({ ...ledger.shared, operator: () => operator, numbers }).issue(parcels);
  return orderIdOf(n);
}

describe('a filter of the ledger', () => {
  test.each([
    ['shop', { shop: 'shop-b' }, [2]],
    ['carrier', { carrier: 'yunda' }, [4, 3]],
    ['channel', { channel: '2' }, [3]],
    ['operator', { operator: 'night' }, [4]],
    ['carrier and operator', { carrier: 'yunda', operator: 'tester' }, [3]],
    ['a shop that has none', { shop: 'shop-c' }, []],
    ['a pair that nobody has', { shop: 'shop-b', carrier: 'yunda' }, []],
    ['shop and text', { shop: 'shop-a', text: '000004' }, [4]],
    ['another shop and text', { shop: 'shop-b', text: '000004' }, []],
  ])('finds by %s', async (_name, filter, expected) => {
    const ledger = openTestLedger();
    await issueWith(ledger, 1, {});
    await issueWith(ledger, 2, { shop: 'shop-b' });
    await issueWith(ledger, 3, { carrier: 'yunda', channel: '2' });
    await issueWith(ledger, 4, { carrier: 'yunda', operator: 'night' });
    const orders = expected.map(orderIdOf);
    expect(find(ledger, filter)).toEqual(orders);
    const counted = countLedger(ledger.db, { ...EVERY_NUMBER, ...filter });
    expect(counted).toBe('text' in filter ? null : orders.length);
  });

  test('follows a number and its label from state to state', async () => {
    const ledger = openTestLedger();
    const [key, other] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
    const kit = printKit(ledger);
    expect(find(ledger, { print: 'none' })).toEqual([orderIdOf(2), orderIdOf(1)]);
    const jobId = kit.print(the(key));
    await kit.queue.idle();
    expect(find(ledger, { print: 'spooled' })).toEqual([orderIdOf(1)]);
    kit.queue.confirm(jobId, 'key');
    expect(find(ledger, { print: 'confirmed', state: 'issued' })).toEqual([orderIdOf(1)]);
    expect(find(ledger, { print: 'spooled' })).toEqual([]);
    expect(find(ledger, { print: 'none' })).toEqual([the(other).orderId]);
    expect(countLedger(ledger.db, { ...EVERY_NUMBER, print: 'confirmed' })).toBe(1);
  });

  test('means the local day on which a number was asked for', async () => {
    const ledger = openTestLedger();
    const days: string[] = [];
    for (const n of [1, 2, 3]) {
      days.push(localDayOf(ledger.clock.nowMs()));
      await issueOrders(ledger, orderIdOf(n));
      ledger.clock.advance(DAY_MS);
    }
    expect(days.map((day) => find(ledger, { day }))).toEqual([
      [orderIdOf(1)],
      [orderIdOf(2)],
      [orderIdOf(3)],
    ]);
    expect(find(ledger, { day: the(days[1]), text: '4900' })).toEqual([orderIdOf(2)]);
    expect(find(ledger, { day: the(days[1]), shop: 'shop-x' })).toEqual([]);
    expect(find(ledger, { day: '2020-01-01' })).toEqual([]);
    expect(find(ledger, { day: '2020-01-01', text: '4900' })).toEqual([]);
  });

  test('gives pages on which each number stands once while states change', async () => {
    const ledger = openTestLedger();
    const keys = await issueOrders(ledger, ...Array.from({ length: 25 }, (_, n) => orderIdOf(n)));
    const kit = printKit(ledger);
    const seen: string[] = [];
    let next: number | null = null;
    do {
      const filter = { ...EVERY_NUMBER, state: 'issued' as const };
      const page: LedgerPage = searchLedger(ledger.db, {
        filter,
        tail: null,
        beforeRowId: next,
        limit: 10,
      });
      seen.push(...page.rows.map(({ orderId }) => orderId));
      ({ next } = page);
      kit.print(the(keys[20 - seen.length]));
      await kit.queue.idle();
      await issueOrders(ledger, orderIdOf(100 + seen.length));
    } while (next !== null && seen.length < 20);
    expect(seen).toEqual(
      keys
        .map(({ orderId }) => orderId)
        .toReversed()
        .slice(0, 20),
    );
  });

  test('fills a page from one group where the others have nothing newer', async () => {
    const ledger = openTestLedger();
    await issueWith(ledger, 1, { carrier: 'yunda' });
    await issueWith(ledger, 2, { operator: 'night' });
    const orders = Array.from({ length: 40 }, (_, n) => orderIdOf(100 + n));
    await issueOrders(ledger, ...orders);
    const filter = { ...EVERY_NUMBER, state: 'issued' as const };
    const page = searchLedger(ledger.db, { filter, tail: null, beforeRowId: null, limit: 30 });
    expect(page.rows.map(({ orderId }) => orderId)).toEqual(orders.toReversed().slice(0, 30));
  });

  test('offers only what stands in the ledger, the most frequent first', async () => {
    const ledger = openTestLedger();
    await issueWith(ledger, 1, { shop: 'shop-b' });
    await issueWith(ledger, 2, { carrier: 'yunda' });
    await issueWith(ledger, 3, { carrier: 'yunda', channel: '2' });
    expect(readChoices(ledger.db)).toEqual({
      shops: ['shop-a', 'shop-b'],
      carriers: ['yunda', 'zhongtong'],
      channels: ['1', '2'],
      operators: ['tester'],
    });
  });
});

describe('a text', () => {
  test('finds goods by any words of name and specs', async () => {
    const ledger = openTestLedger();
    await issueWith(ledger, 1, { item: '坚果礼盒 大号' });
    await issueWith(ledger, 2, { item: '坚果袋装' });
    expect(find(ledger, { text: '坚果' })).toEqual([orderIdOf(2), orderIdOf(1)]);
    expect(find(ledger, { text: '礼盒' })).toEqual([orderIdOf(1)]);
    expect(find(ledger, { text: '礼盒 白色' })).toEqual([orderIdOf(1)]);
    expect(find(ledger, { text: '坚果', shop: 'shop-b' })).toEqual([]);
    expect(find(ledger, { text: '坚%盒' })).toEqual([]);
  });

  test('of four digits finds the receiver by the hash of the last ones of the phone', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, orderIdOf(1));
    const tail = tailOf('1234', ledger.tailHash);
    expect(tail).not.toBeNull();
    expect(find(ledger, { text: '1234' }, tail)).toEqual([orderIdOf(1)]);
    expect(find(ledger, { text: '4321' }, tailOf('4321', ledger.tailHash))).toEqual([]);
    expect(tailOf('12345', ledger.tailHash)).toBeNull();
  });

  test('finds a number that was refused first and issued later', async () => {
    const ledger = openTestLedger();
    const parcels = takeOrders(ledger, [orderEntry(orderIdOf(1))]);
    const refusing = stubSource(() => answerOf([], [[orderIdOf(1), '', '100', '订单号非法']]));
    await createIssuer({ ...ledger.shared, numbers: refusing }).issue(parcels);
    indexNumberParts(ledger.db, 100);
    const giving = stubSource(() => answerOf([[orderIdOf(1), '', 'YT0009911']]));
    await createIssuer({ ...ledger.shared, numbers: giving }).issue(parcels);
    expect(find(ledger, { text: 'YT0009' })).toEqual([orderIdOf(1)]);
    indexNumberParts(ledger.db, 100);
    expect(find(ledger, { text: 'yt0009911' })).toEqual([orderIdOf(1)]);
  });

  test('finds each number once where its goods and its number hold the text', async () => {
    const ledger = openTestLedger();
    const orders: string[] = [];
    for (let n = 1; n <= 12; n += 1) {
      const item = n <= 6 ? '试验 4900 款' : '试验衬衣';
      const orderId = await issueWith(ledger, n, { item, shop: n <= 9 ? 'shop-b' : 'shop-a' });
      if (n <= 9) orders.push(orderId);
    }
    indexNumberParts(ledger.db, 100);
    const seen: string[] = [];
    let next: number | null = null;
    do {
      const filter = { ...EVERY_NUMBER, text: '4900', shop: 'shop-b' };
      const page: LedgerPage = searchLedger(ledger.db, {
        filter,
        tail: null,
        beforeRowId: next,
        limit: 1,
      });
      seen.push(...page.rows.map(({ orderId }) => orderId));
      ({ next } = page);
    } while (next !== null);
    expect(seen).toEqual(orders.toReversed());
  });

  test('of repeated digits finds only numbers that hold them side by side', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, '4900012345678900019', '4911111222223333344');
    indexNumberParts(ledger.db, 100);
    expect(find(ledger, { text: '000000' })).toEqual([]);
    expect(find(ledger, { text: '00012345' })).toEqual(['4900012345678900019']);
  });
});

test('groups keep their sizes true when a number changes hands', async () => {
  const ledger = openTestLedger();
  const [parcel] = takeOrders(ledger, [orderEntry(orderIdOf(1))]);
  const lost = stubSource(() => answerOf([], []));
  await createIssuer({ ...ledger.shared, numbers: lost }).issue([the(parcel)]);
  expect(countLedger(ledger.db, { ...EVERY_NUMBER, state: 'unknown' })).toBe(1);
  const why = fault('PLATFORM_ORDER_INVALID');
  const key = keyOf(orderIdOf(1));
  putWithoutNumber(ledger.db, { key, state: 'refused', fault: why, atMs: 1, question: null });
  expect(countLedger(ledger.db, { ...EVERY_NUMBER, state: 'unknown' })).toBe(0);
  expect(countLedger(ledger.db, { ...EVERY_NUMBER, state: 'refused' })).toBe(1);
  expect(countLedger(ledger.db, EVERY_NUMBER)).toBe(1);
});
