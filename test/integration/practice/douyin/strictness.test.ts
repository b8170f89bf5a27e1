import { describe, expect, test } from 'vitest';
import { trackNoRoute } from '../../../../electron/gateway/douyin/track-no-route.ts';
import { newCreateOrder } from '../../../../electron/gateway/douyin/new-create-order.ts';
import { shipOrders } from '../../../../electron/gateway/douyin/order-logistics-add.ts';
import { orderLogisticsCancel } from '../../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { callForItems } from '../../../../electron/gateway/batch.ts';
import { getWaybill } from '../../../../electron/gateway/douyin/get-waybill.ts';
import { SHOP } from '../../../support/station/account.ts';
import {
  SENDER,
  SENDER_INFO,
  orderEntries,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';
import { signedCall } from '../../../support/station/signed-call.ts';
import { practiceOrder } from './practice-order.ts';

/** Sends a signed form of any content and gives the answer's message. */
async function say(path: string, business: Readonly<Record<string, string>>): Promise<string> {
  const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
  return signedCall(gateway.url, path, business);
}

const address = { country_code: 'CHN', province_name: '甲', city_name: '乙', district_name: '' };
const place = { ...address, street_name: '', detail_address: '丙' };
const pair = { object_id: '1', sender_addr: place, receiver_addr: place };
const range = {
  logistics_code: 'zhongtong',
  addr_list: [pair],
  type: 0,
  service_list: [],
  product_type: '',
  delivery_req: {},
};
const shipment = { order_id: '1', company_code: 'zhongtong', logistics_code: '99000000000001' };

describe('a call is refused as a whole', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['51 parcels', 'logistics/waybill/get', { request_data: orderFile(orderEntries(51)) }],
    ['no parcels', 'logistics/waybill/get', {}],
    [
      'a sender without a phone',
      'logistics/newcreateorder',
      {
        request_data: orderFile(orderEntries(1), {
          sender_info: { ...SENDER_INFO, contact: { name: SENDER.name } },
        }),
      },
    ],
    ['no numbers', 'logistics/getwaybill', { request_data: '[]' }],
    ['no number', 'order/logistics/cancel', { logistics_code: 'zhongtong' }],
    ['no carrier', 'order/logistics/cancel', { track_no: '99', logistics_code: '' }],
    ['no name of a carrier, not even ""', 'logistics/shopnetsite/list', {}],
    ['an unknown carrier', 'logistics/shopnetsite/list', { logistics_code: 'nobody' }],
    [
      'no addresses',
      'logistics/getoutrange',
      { request_data: JSON.stringify({ ...range, addr_list: [] }) },
    ],
    [
      'another type',
      'logistics/getoutrange',
      { request_data: JSON.stringify({ ...range, type: 3 }) },
    ],
    ['no number', 'logistics/trackno/route', { logistics_code: 'zhongtong' }],
    ['no order', 'trade/detail', {}],
    ['an unknown order', 'trade/detail', { shop_order_id: '1' }],
    ['no orders', 'order/logistics/add', { request_data: '[]' }],
    [
      '101 orders',
      'order/logistics/add',
      { request_data: JSON.stringify(Array.from({ length: 101 }, () => shipment)) },
    ],
    [
      'an order without a number',
      'order/logistics/add',
      { request_data: JSON.stringify([{ order_id: '1', company_code: 'zhongtong' }]) },
    ],
  ])('that has %s (%s)', async (_what, path, business) => {
    expect(await say(`/gateway/dd/${path}`, business)).toMatch(/^\{"code":500,/);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['logistics/waybill/get', { request_data: orderFile(orderEntries(50)) }],
    ['logistics/getoutrange', { request_data: JSON.stringify(range) }],
    ['trade/detail', { shop_order_id: orderIdOf(1) }],
    ['order/logistics/add', { request_data: JSON.stringify([shipment]) }],
  ])('which %s with good fields is not', async (path, business) => {
    expect(await say(`/gateway/dd/${path}`, business)).toMatch(/^\{"code":0,/);
  });
});

/** Left out: the first order of the shop, its own. */
interface Wanted {
  readonly order?: object;
  readonly userId?: string | null;
  readonly channel?: string;
  readonly shop?: string;
}

/** Buys a number for an order and gives the number, or code and words of the refusal. */
async function buyAt(
  url: string,
  { order = orderEntry(orderIdOf(1)), userId = null, channel = '1', shop = SHOP }: Wanted = {},
): Promise<string> {
  const terms = { sender: SENDER, carrier: 'zhongtong', orders: [order], userId, channel };
  const { data } = valueOf(await clientOf(url).call(newCreateOrder, shop, terms));
  const [refused] = data.err_infos;
  if (refused !== undefined) return `${refused.err_code} ${refused.err_msg}`;
  return the(data.ebill_infos[0]).track_no;
}

describe('one order of a call for numbers is refused', () => {
  test.each([{}, { item_count: 0 }, { item_count: '1.5' }])('for goods with %j', async (over) => {
    const gateway = await startPractice();
    const order = orderEntry(orderIdOf(1), { items: [{ item_name: '甲', ...over }] });
    expect(await buyAt(gateway.url, { order })).toBe(`4006 ${orderIdOf(1)}:商品数量非法`);
  });

  test('where another shop has it, and its id is not named', async () => {
    const douyin = { orders: [practiceOrder(1)], shopIds: { [SHOP]: '4201' } };
    const gateway = await startPractice({ douyin });
    const notFound = '4007 查询订单失败';
    const buyWith = (userId: string | null): Promise<string> =>
      buyAt(gateway.url, { userId, shop: 'test-shop-b' });
    expect(await buyWith(null)).toBe(notFound);
    expect(await buyWith('4202')).toBe(notFound);
    expect(gateway.sales()).toEqual([]);
    expect(await buyWith('4201')).toMatch(/^99/);
    expect(await buyAt(gateway.url)).toMatch(/^99/);
  });

  test('but not where -1 skips the match, or the order is of another platform', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const shop = 'test-shop-b';
    expect(await buyAt(gateway.url, { userId: '-1', shop })).toMatch(/^99/);
    const order = orderEntry(orderIdOf(1), { pack_id: 'p2' });
    expect(await buyAt(gateway.url, { order, channel: '25', shop })).toMatch(/^99/);
  });
});

describe('print data are refused', () => {
  test('for a number under the name of another carrier', async () => {
    const gateway = await startPractice();
    const trackNo = await buyAt(gateway.url);
    const codeFor = async (carrier: string): Promise<string> => {
      const asked = [{ carrier, trackNo }];
      const [answer] = await callForItems(clientOf(gateway.url), getWaybill, SHOP, asked);
      const { result } = the(answer);
      return result.ok ? 'given' : (result.error.fault.gatewayCode ?? '');
    };
    expect(await codeFor('yuantong')).toBe('1003');
    expect(await codeFor('zhongtong')).toBe('given');
  });
});

describe('one order of a shipping call is refused', () => {
  test('for a number that was cancelled', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const trackNo = await buyAt(gateway.url);
    const client = clientOf(gateway.url);
    await client.call(orderLogisticsCancel, SHOP, { carrier: 'zhongtong', trackNo, userId: null });
    const one = { orderId: orderIdOf(1), carrier: 'zhongtong', trackNo };
    const [outcome] = await shipOrders(client, SHOP, [one]);
    expect(errorOf(the(outcome).result).fault).toMatchObject({
      code: 'PLATFORM_WAYBILL_GONE',
      gatewayCode: '70018',
    });
  });

  test('for its carrier or the form of its number', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const [orderId, trackNo] = [orderIdOf(1), '99000000000001'];
    const codeFor = async (carrier: string, number: string): Promise<string | null> => {
      const one = { orderId, carrier, trackNo: number };
      const [outcome] = await shipOrders(clientOf(gateway.url), SHOP, [one]);
      return errorOf(the(outcome).result).fault.gatewayCode;
    };
    expect(await codeFor('nobody', trackNo)).toBe('60011');
    expect(await codeFor('zhongtong', '快递单号')).toBe('60017');
  });
});

describe('a route', () => {
  test('is told for numbers that were bought here and shipped', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const client = clientOf(gateway.url);
    const bought = await client.call(newCreateOrder, SHOP, {
      sender: SENDER,
      carrier: 'zhongtong',
      orders: [orderEntry(orderIdOf(1))],
      userId: null,
      channel: '1',
    });
    const trackNo = the(valueOf(bought).data.ebill_infos[0]).track_no;
    const waybill = { carrier: 'zhongtong', trackNo };
    const route = (number: string): ReturnType<typeof client.call> =>
      client.call(trackNoRoute, SHOP, { ...waybill, trackNo: number });
    const codeOf = async (number: string): Promise<string | null> =>
      errorOf(await route(number)).fault.gatewayCode;
    expect(await codeOf('99000000000001')).toBe('10015');
    expect(await codeOf(trackNo)).toBe('-10004');
    await shipOrders(client, SHOP, [{ ...waybill, orderId: orderIdOf(1) }]);
    expect(valueOf(await route(trackNo)).data).toMatchObject({
      route__node_list: [{ state: 'GOT' }],
      track_info: { track_no: trackNo },
    });
    await client.call(orderLogisticsCancel, SHOP, { ...waybill, userId: null });
    expect(await codeOf(trackNo)).toBe('10901');
  });
});
