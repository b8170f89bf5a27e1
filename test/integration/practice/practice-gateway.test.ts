import { describe, expect, test } from 'vitest';
import { callForItems } from '../../../electron/gateway/batch.ts';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import type { NewCreateOrderRequest } from '../../../electron/gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { shipOrders } from '../../../electron/gateway/douyin/order-logistics-add.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { sampleOrderFiles } from '../../../electron/practice/sample-orders.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import { SHOP } from '../../support/station/account.ts';
import { SENDER, orderEntries, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { errorOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);

const ask = (orders: readonly unknown[], channel = '1'): NewCreateOrderRequest => ({
  sender: SENDER,
  carrier: 'zhongtong',
  orders,
  userId: null,
  channel,
});

/** Asks and gives what the gateway said: numbers and refusals by order. */
async function buy(
  gateway: PracticeGateway,
  orders: readonly unknown[],
  { shop = SHOP, channel = '1' } = {},
): Promise<readonly string[]> {
  const answer = await clientOf(gateway.url).call(newCreateOrder, shop, ask(orders, channel));
  const { ebill_infos: issued, err_infos: refused } = valueOf(answer).data;
  return [
    ...issued.map((entry) => `${entry.order_id}/${entry.pack_id} ${entry.track_no}`),
    ...refused.map((entry) => `${entry.order_id}/${entry.pack_id} ${entry.err_code}`),
  ];
}

const numberIn = (line: string | undefined): string => the(line).split(' ')[1] ?? '';

describe('the practice gateway', () => {
  test('sells one number for a pair, and the same one for ever', async () => {
    const gateway = await startPractice();
    const [first] = await buy(gateway, [orderEntry(ID)]);
    expect(numberIn(first)).toMatch(/^99\d{12}$/);
    expect(await buy(gateway, [orderEntry(ID)])).toEqual([first]);
    expect(await buy(gateway, [orderEntry(ID, { pack_id: '' })])).toEqual([first]);
    expect(gateway.sales()).toHaveLength(1);
  });

  test('sells another number for another pack, order or shop', async () => {
    const gateway = await startPractice();
    const lines = [
      ...(await buy(gateway, [orderEntry(ID), orderEntry(ID, { pack_id: 'p2' })])),
      ...(await buy(gateway, [orderEntry(ID, { pack_id: 'P2' })])),
      ...(await buy(gateway, [orderEntry(orderIdOf(2))])),
      ...(await buy(gateway, [orderEntry(ID)], { shop: 'test-shop-b' })),
    ];
    expect(new Set(lines.map(numberIn)).size).toBe(5);
    expect(gateway.sales()).toHaveLength(5);
  });

  test('gives the same numbers after a restart', async () => {
    const before = await startPractice();
    const lines = await buy(before, orderEntries(20));
    await before.close();
    const after = await startPractice();
    expect(await buy(after, orderEntries(20).toReversed())).toEqual(lines.toReversed());
  });

  test('takes 100 orders in a call and refuses 101', async () => {
    const gateway = await startPractice();
    expect(await buy(gateway, orderEntries(100))).toHaveLength(100);
    const client = clientOf(gateway.url);
    const refused = errorOf(await client.call(newCreateOrder, SHOP, ask(orderEntries(101))));
    expect(refused.fault).toMatchObject({ code: 'GATEWAY_REFUSED', gatewayText: '一次最多100条' });
    expect(gateway.sales()).toHaveLength(100);
  });

  test('refuses an order id of 20 digits with 4006 beside an issued one', async () => {
    const gateway = await startPractice();
    const twenty = '49000000000000000012';
    const lines = await buy(gateway, [orderEntry(twenty, { pack_id: 'p1' }), orderEntry(ID)]);
    expect(lines).toEqual([`${ID}/ ${gateway.sales()[0]?.trackNo}`, `${twenty}/p1 4006`]);
  });

  test('takes ids of other platforms in their own form', async () => {
    const gateway = await startPractice();
    for (const id of ['200807-059090043922507', 'AB/12']) {
      expect(await buy(gateway, [orderEntry(id)])).toEqual([`${id}/ 4006`]);
      expect(numberIn((await buy(gateway, [orderEntry(id)], { channel: '27' }))[0])).toMatch(/^99/);
    }
  });

  test.each([
    ['a pack_id of another form', orderEntry(ID, { pack_id: 'p-2' }), '4006'],
    ['no receiver', { order_id: ID, items: [{ item_name: '甲' }] }, '4006'],
    ['no items', orderEntry(ID, { items: [] }), '4006'],
    [
      'an address that is too long to be plain',
      orderEntry(ID, {
        receiver_info: {
          address: { province_name: '省', city_name: '市', detail_address: '#damaged'.repeat(30) },
          contact: { name: '柳', mobile: '13700001234' },
        },
      }),
      '1000',
    ],
  ])('refuses an order with %s', async (_what, entry, code) => {
    const gateway = await startPractice();
    expect((await buy(gateway, [entry])).map(numberIn)).toEqual([code]);
    expect(gateway.sales()).toEqual([]);
  });

  test('gives print data for the numbers that a shop bought', async () => {
    const gateway = await startPractice();
    const trackNo = numberIn((await buy(gateway, [orderEntry(ID)]))[0]);
    const waybills = [
      { carrier: 'zhongtong', trackNo },
      { carrier: 'zhongtong', trackNo: '99' },
    ];
    const client = clientOf(gateway.url);
    const [own, missing] = await callForItems(client, getWaybill, SHOP, waybills);
    expect(valueOf(the(own).result)).toMatchObject({
      track_no: trackNo,
      sign: expect.any(String),
    });
    expect(errorOf(the(missing).result).fault.gatewayCode).toBe('1003');
    const [other] = await callForItems(client, getWaybill, 'test-shop-b', waybills);
    expect(errorOf(the(other).result).fault.gatewayCode).toBe('1003');
  });

  test('issues every one of its sample orders', async () => {
    const gateway = await startPractice();
    for (const { fileName, text } of sampleOrderFiles()) {
      for (const { parcel } of valueOf(readOrderFile(fileName, text))) {
        const { channel, content } = valueOf(parcel);
        expect((await buy(gateway, [content.orderInfo], { channel })).map(numberIn)).toEqual([
          expect.stringMatching(/^99/),
        ]);
      }
    }
  });

  test('takes the shipping of an order that it sold a number for, and of no other', async () => {
    const gateway = await startPractice();
    await buy(gateway, [orderEntry(ID)]);
    const { trackNo } = the(gateway.sales()[0]);
    const told = [ID, orderIdOf(2)].map((orderId) => ({ orderId, carrier: 'zhongtong', trackNo }));
    const outcomes = await shipOrders(clientOf(gateway.url), SHOP, told);
    expect(outcomes.map(({ result }) => result.ok)).toEqual([true, false]);
    expect(gateway.douyin.shipments()).toEqual([{ orderId: ID, trackingNumber: trackNo }]);
  });

  test('can be out of reach and come back at the same address', async () => {
    const gateway = await startPractice();
    const lines = await buy(gateway, [orderEntry(ID)]);
    await gateway.setReachable(false);
    const client = clientOf(gateway.url);
    expect(errorOf(await client.call(companyList, SHOP, null)).outcome).toBe('not_sent');
    await gateway.setReachable(true);
    expect(await buy(gateway, [orderEntry(ID)])).toEqual(lines);
    expect(gateway.sales()).toHaveLength(1);
  });
});
