import { describe, expect, test } from 'vitest';
import type { OnlineSendRequest } from '../../../../electron/gateway/pinduoduo/online-send.ts';
import { onlineSend } from '../../../../electron/gateway/pinduoduo/online-send.ts';
import { PINDUODUO_PRACTICE } from '../../../../electron/practice/pinduoduo/scenario.ts';
import { SHOP } from '../../../support/station/account.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';

/** The example of vendor page pdd-logistices-onlinesend. */
const VENDOR: OnlineSendRequest = {
  orderSn: '200807-059090043922507',
  carrierId: '121',
  trackNo: '4307495240153',
  feature: '',
  refundAddressId: '',
  shipping: 'first',
};
const WAITING = { ...VENDOR, orderSn: '261121-000000000000001' };
const SHIPPED = { ...VENDOR, orderSn: '261121-000000000000004' };

const answered = async (data: string): Promise<Awaited<ReturnType<typeof callRaw>>> =>
  callRaw(`{"code":0,"message":"ok","data":${data}}`);
const callRaw = async (body: string) => {
  const server = await startRawServer(() => ({ body }));
  return clientOf(server.url).call(onlineSend, SHOP, VENDOR);
};

describe('shipping a Pinduoduo order', () => {
  test('sends and signs the request of the vendor, empty values too', async () => {
    const server = await startRawServer(() => ({ body: '{"code":0,"message":"ok","data":true}' }));
    const client = clientOf(server.url, {
      appid: 'demo_app_0001',
      appSecret: 'demo_secret_0001',
      nowMs: () => 1_657_525_936_000,
    });
    expect(valueOf(await client.call(onlineSend, 'pdd10000000001', VENDOR)).data).toBe(true);
    const request = the(server.requests[0]);
    expect(request.path).toBe('/gateway/pdd/logistices/onlinesend');
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      appid: 'demo_app_0001',
      timestamp: '1657525936',
      seller_nick: 'pdd10000000001',
      order_sn: '200807-059090043922507',
      logistics_id: '121',
      tracking_number: '4307495240153',
      feature: '',
      refund_address_id: '',
      redelivery_type: '1',
      sign: 'fa67b2887dcb1ba8b15b35f8922ffddb',
    });
  });

  test('is done only where data is exactly true', async () => {
    expect((await answered('true')).ok).toBe(true);
    expect(errorOf(await answered('false')).outcome).toBe('refused');
    for (const data of ['null', '"true"', '1', '{}', '{"success":true}']) {
      expect(errorOf(await answered(data))).toMatchObject({
        outcome: 'unknown',
        fault: { code: 'GATEWAY_ANSWER_UNEXPECTED' },
      });
    }
  });

  test('ships an order that waits, with serial numbers', async () => {
    const gateway = await startPractice();
    const request = { ...WAITING, feature: 'imei=11,22,3333;' };
    valueOf(await clientOf(gateway.url).call(onlineSend, SHOP, request));
    expect(gateway.pinduoduo.shipments()).toEqual([
      { orderSn: WAITING.orderSn, logisticsId: '121', trackingNumber: VENDOR.trackNo },
    ]);
    expect(gateway.calls()[0]?.params['feature']).toBe('imei=11,22,3333;');
  });

  test.each<[string, OnlineSendRequest, RegExp]>([
    ['an order that nobody knows', VENDOR, /订单不存在/],
    ['a shipped order', SHIPPED, /已发货/],
    ['a change of an order that waits', { ...WAITING, shipping: 'change' }, /未发货/],
    ['a refunded order', { ...VENDOR, orderSn: '261121-000000000000005' }, /已退款/],
    ['a carrier that nobody knows', { ...WAITING, carrierId: '7' }, /logistics_id/],
  ])('is refused for %s, with the words of the gateway', async (_what, request, words) => {
    const gateway = await startPractice();
    const failure = errorOf(await clientOf(gateway.url).call(onlineSend, SHOP, request));
    expect(['rejected', 'refused']).toContain(failure.outcome);
    expect(failure.fault.gatewayText).toMatch(words);
    expect(gateway.calls()).toHaveLength(1);
    expect(gateway.pinduoduo.shipments()).toEqual([]);
  });

  test('changes the shipping of a shipped order', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    valueOf(await client.call(onlineSend, SHOP, { ...SHIPPED, shipping: 'change' }));
    expect(gateway.calls()[0]?.params['redelivery_type']).toBe('2');
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });

  test('is unknown and done once where the answer is lost', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    const failure = errorOf(await clientOf(gateway.url).call(onlineSend, SHOP, WAITING));
    expect(failure).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_CONNECTION_LOST' },
    });
    expect(gateway.calls()).toHaveLength(1);
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });

  test('that is intercepted is made again after the seconds that Pinduoduo names', async () => {
    const intercepted = [{ trackingNumber: VENDOR.trackNo, times: 2, seconds: 7 }];
    const gateway = await startPractice({ pinduoduo: { ...PINDUODUO_PRACTICE, intercepted } });
    const waits: number[] = [];
    const wait = async (ms: number): Promise<void> => {
      waits.push(ms);
    };
    valueOf(await clientOf(gateway.url, { wait }).call(onlineSend, SHOP, WAITING));
    expect(waits).toEqual([7_000, 7_000]);
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });

  test('that is intercepted keeps the words and ships nothing until it is let through', async () => {
    const intercepted = [{ trackingNumber: VENDOR.trackNo, times: 9, seconds: 30 }];
    const gateway = await startPractice({ pinduoduo: { ...PINDUODUO_PRACTICE, intercepted } });
    const failure = errorOf(await clientOf(gateway.url).call(onlineSend, SHOP, WAITING));
    expect(failure.fault.gatewayText).toBe('接口超时，30秒后重试');
    expect(gateway.pinduoduo.shipments()).toEqual([]);
    const held = 9 - gateway.calls().length;
    for (let turn = 0; turn <= held; turn += 1) {
      await clientOf(gateway.url).call(onlineSend, SHOP, WAITING);
    }
    expect(gateway.pinduoduo.shipments()).toHaveLength(1);
  });
});
