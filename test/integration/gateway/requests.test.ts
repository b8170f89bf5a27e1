import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import type { NewCreateOrderRequest } from '../../../electron/gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { parseKeepingLiterals } from '../../../electron/gateway/json.ts';
import { sign } from '../../../electron/gateway/sign.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { NOON_MS, createClock } from '../../support/station/clock.ts';
import {
  CIPHER_RECEIVER_INFO,
  SENDER,
  SENDER_INFO,
  orderEntry,
  orderIdOf,
} from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import type { RawRequest } from '../../support/station/raw-server.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { the, valueOf } from '../../support/station/result.ts';

const OK = { body: '{"code":0,"message":"ok","data":{}}' };
const ask = (over: Partial<NewCreateOrderRequest> = {}): NewCreateOrderRequest => ({
  sender: SENDER,
  carrier: 'zhongtong',
  orders: [orderEntry(orderIdOf(1))],
  userId: '-1',
  channel: '1',
  ...over,
});

const formOf = ({ body }: RawRequest): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(body));

const callWith = async (data: string): Promise<unknown> => {
  const server = await startRawServer(() => ({ body: `{"code":0,"data":${data}}` }));
  return valueOf(await clientOf(server.url).call(newCreateOrder, SHOP, ask())).data;
};

describe('a call', () => {
  test('is a signed form, posted to the exact path', async () => {
    const server = await startRawServer(() => OK);
    const clock = createClock();
    await clientOf(server.url, { nowMs: clock.nowMs }).call(newCreateOrder, SHOP, ask());
    const request = the(server.requests[0]);
    expect(request).toMatchObject({
      method: 'POST',
      path: '/gateway/dd/logistics/newcreateorder',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    });
    const { sign: signature, ...params } = formOf(request);
    expect(Object.keys(params).toSorted()).toEqual([
      'appid',
      'request_data',
      'seller_nick',
      'timestamp',
    ]);
    expect(params).toMatchObject({
      appid: APPID,
      seller_nick: SHOP,
      timestamp: String(NOON_MS / 1000),
    });
    expect(signature).toBe(sign(params, APP_SECRET));
    expect(request.body).not.toContain(APP_SECRET);
  });

  test('goes to the path of its endpoint, below the address of the setup', async () => {
    const server = await startRawServer(() => OK);
    const client = clientOf(`${server.url}/base`);
    await client.call(companyList, SHOP, null);
    await client.call(getWaybill, SHOP, [{ carrier: 'zhongtong', trackNo: '99' }]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/base/gateway/dd/logistics/company/list',
      '/base/gateway/dd/logistics/getwaybill',
    ]);
    expect(server.requests.map((request) => formOf(request)['request_data'])).toEqual([
      undefined,
      '[{"logistics_code":"zhongtong","track_no":"99"}]',
    ]);
  });

  test('carries the order as the vendor wants it', async () => {
    const server = await startRawServer(() => OK);
    const order = parseKeepingLiterals('{"order_id":"1","pay_amount":12345678901234567890}');
    await clientOf(server.url).call(newCreateOrder, SHOP, ask({ orders: [order] }));
    const data = formOf(the(server.requests[0]))['request_data'] ?? '';
    expect(data).toContain('"pay_amount":12345678901234567890');
    expect(data).toContain('"user_id":-1');
    expect(JSON.parse(data)).toMatchObject({
      sender_info: SENDER_INFO,
      logistics_code: 'zhongtong',
      order_infos: [{ order_id: '1' }],
      order_channel: '1',
    });
  });

  test('leaves out a user that nobody named', async () => {
    const server = await startRawServer(() => OK);
    await clientOf(server.url).call(newCreateOrder, SHOP, ask({ userId: null }));
    expect(formOf(the(server.requests[0]))['request_data']).not.toContain('user_id');
  });

  test('brings Chinese and + / = # & through the form unchanged', async () => {
    const gateway = await startPractice();
    const orders = [orderEntry(orderIdOf(1), { receiver_info: CIPHER_RECEIVER_INFO })];
    const shop = '测试店铺 A&B=1+';
    const answer = await clientOf(gateway.url).call(newCreateOrder, shop, ask({ orders }));
    expect(valueOf(answer).data.ebill_infos).toHaveLength(1);
    const { params } = the(gateway.calls()[0]);
    expect(params['seller_nick']).toBe(shop);
    expect(JSON.parse(params['request_data'] ?? '')).toMatchObject({ order_infos: orders });
  });

  test('has a fresh timestamp and signature on each try', async () => {
    const server = await startRawServer((_, place) => (place < 3 ? { status: 503, body: '' } : OK));
    const clock = createClock();
    const waits: number[] = [];
    const client = clientOf(server.url, {
      nowMs: clock.nowMs,
      wait: async (ms) => {
        waits.push(ms);
        clock.advance(7_000);
      },
    });
    valueOf(await client.call(newCreateOrder, SHOP, ask()));
    expect(waits).toEqual([250, 1000]);
    const forms = server.requests.map(formOf);
    expect(forms.map((form) => Number(form['timestamp']) - NOON_MS / 1000)).toEqual([0, 7, 14]);
    expect(new Set(forms.map((form) => form['sign'])).size).toBe(3);
    for (const { sign: signature, ...params } of forms) {
      expect(signature).toBe(sign(params, APP_SECRET));
    }
    expect(new Set(forms.map((form) => form['request_data'])).size).toBe(1);
  });
});

describe('an answer', () => {
  test('may have ids as numbers longer than 2^53, null lists and unknown fields', async () => {
    expect(
      await callWith(
        '{"ebill_infos":[{"order_id":4948795729456854758,"track_no":75531717195834,"x":1}],"err_infos":null}',
      ),
    ).toMatchObject({
      ebill_infos: [{ order_id: '4948795729456854758', pack_id: '', track_no: '75531717195834' }],
      err_infos: [],
    });
  });

  test('may have error codes as numbers or text', async () => {
    const answer = await callWith(
      '{"err_infos":[{"order_id":"1","err_code":4006,"err_msg":"a"},{"order_id":"2","err_code":"4006"}]}',
    );
    expect(answer).toMatchObject({
      ebill_infos: [],
      err_infos: [{ err_code: '4006' }, { err_code: '4006', err_msg: '' }],
    });
  });

  test('loses only the entries that cannot be a number of anybody', async () => {
    const long = 'x'.repeat(65);
    const answer = await callWith(
      `{"ebill_infos":[null,7,{"order_id":"1"},{"order_id":"2","track_no":""},{"order_id":"3","track_no":"${long}"},{"order_id":"4","track_no":"99"}]}`,
    );
    const { ebill_infos: issued } = z
      .object({ ebill_infos: z.array(z.looseObject({ order_id: z.string() })) })
      .parse(answer);
    expect(issued.map((entry) => entry.order_id)).toEqual(['4']);
  });

  test('tells how far the clocks are apart and its trace id', async () => {
    const clock = createClock();
    const gateway = await startPractice({ nowMs: () => clock.nowMs() + 60_000 });
    const answer = valueOf(
      await clientOf(gateway.url, { nowMs: clock.nowMs }).call(companyList, SHOP, null),
    );
    expect(answer).toMatchObject({ clockOffsetMs: 60_500, traceId: null });
    expect(answer.data.map(({ code }) => code)).toContain('zhongtong');

    const traced = await startRawServer(() => ({
      body: '{"code":"0","data":[],"trace_id":"t-1"}',
    }));
    expect(valueOf(await clientOf(traced.url).call(companyList, SHOP, null)).traceId).toBe('t-1');
  });
});
