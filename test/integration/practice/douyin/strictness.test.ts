import { describe, expect, test } from 'vitest';
import { sign } from '../../../../electron/gateway/sign.ts';
import { trackNoRoute } from '../../../../electron/gateway/douyin/track-no-route.ts';
import { newCreateOrder } from '../../../../electron/gateway/douyin/new-create-order.ts';
import { shipOrders } from '../../../../electron/gateway/douyin/order-logistics-add.ts';
import { cancelWaybill } from '../../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { APPID, APP_SECRET, SHOP } from '../../../support/station/account.ts';
import {
  SENDER,
  orderEntries,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';
import { practiceOrder } from './practice-order.ts';

/** Sends a signed form of any content and gives the answer's message. */
async function say(path: string, business: Readonly<Record<string, string>>): Promise<string> {
  const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const params = { ...business, appid: APPID, timestamp, seller_nick: SHOP };
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    body: new URLSearchParams({ ...params, sign: sign(params, APP_SECRET) }),
  });
  const answer: unknown = await response.json();
  return JSON.stringify(answer);
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

describe('one order of a shipping call is refused', () => {
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
    await cancelWaybill(client, SHOP, { ...waybill, userId: null });
    expect(await codeOf(trackNo)).toBe('10901');
  });
});
