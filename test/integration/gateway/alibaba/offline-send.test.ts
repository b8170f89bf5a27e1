import { describe, expect, test } from 'vitest';
import type { OfflineSendRequest } from '../../../../electron/gateway/alibaba/offline-send.ts';
import { offlineSend } from '../../../../electron/gateway/alibaba/offline-send.ts';
import { sendOrders } from '../../../../electron/gateway/alibaba/send-orders.ts';
import { SHOP } from '../../../support/station/account.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';

const YTO = { code: 'YTO', name: '圆通快递' };
const entry = (entryId: string, amount = 1) => ({ entryId, amount, weightKg: 0.5 });
const one = (orderId: string): OfflineSendRequest['orders'][number] => ({
  orderId,
  entries: [entry(orderId)],
});
const requestOf = (...orders: OfflineSendRequest['orders']): OfflineSendRequest => ({
  carrier: YTO,
  trackNo: 'YT3024020200035',
  orders,
  downstreamEncrypted: null,
});

/** The example of vendor page 1688-logistices-offlinesend. */
const VENDOR_ID = '3596604195571498520';
const VENDOR = requestOf(one(VENDOR_ID));
const VENDOR_DONE =
  '{"code":0,"message":"ok","data":{"result":{"logisticsId":"LP00647508543377","sendGoods":[{"sendGoodEntries":[{"amount":1,"sourceEntryId":3596604195571498520,"weight":0.5}],"sourceId":3596604195571498520}]},"success":true},"trace_id":""}';
const VENDOR_REFUSED =
  '{"code":0,"message":"ok","data":{"errorCode":"5004","errorMessage":"订单[2106566005818783163]发货失败,订单状态为[已收货],不是待发货状态。","success":false},"trace_id":""}';

const FIRST = '3500000000000000101';
const SECOND = {
  orderId: '3500000000000000102',
  entries: [entry('3500000000000000103', 2), entry('3500000000000000104')],
};
const RECEIVED = '3500000000000000105';

const statesWith = async (body: string, request: OfflineSendRequest) => {
  const server = await startRawServer(() => ({ body }));
  const sent = await sendOrders(clientOf(server.url), SHOP, request);
  return sent.map(({ item, result }) => [item, result.ok ? 'ok' : result.error.outcome]);
};

describe('shipping 1688 orders', () => {
  test.each([
    [null, 'c76d93a6018da87021e8d2d3677d5442', undefined],
    [true, 'fc784e353149579d3f6b4ccd2ea5074c', 'Y'],
  ])('sends and signs the example of the vendor, encrypted: %s', async (encrypted, sign, flag) => {
    const server = await startRawServer(() => ({ body: VENDOR_DONE }));
    const client = clientOf(server.url, {
      appid: 'demo_app_0001',
      appSecret: 'demo_secret_0001',
      nowMs: () => 1_657_525_936_000,
    });
    const request = { ...VENDOR, downstreamEncrypted: encrypted };
    const { data } = valueOf(await client.call(offlineSend, 'kingdo', request));
    expect(data).toMatchObject({
      logisticsId: 'LP00647508543377',
      echoedOrderIds: ['3596604195571498520'],
    });
    const sent = the(server.requests[0]);
    expect(sent.path).toBe('/gateway/1688/logistices/offlinesend');
    const form = Object.fromEntries(new URLSearchParams(sent.body));
    expect(form).toMatchObject({
      extBody: '{"cpCode":"YTO","logisticsCpName":"圆通快递","mailNo":"YT3024020200035"}',
      sendGoods:
        '[{"sourceId":"3596604195571498520","sendGoodEntries":[{"sourceEntryId":"3596604195571498520","amount":1,"weight":0.5}]}]',
    });
    expect(form['isEncryptOrderSend']).toBe(flag);
    expect(form['sign']).toBe(sign);
  });

  test('may say that the number is not of an encrypted order', () => {
    const params = offlineSend.params({ ...VENDOR, downstreamEncrypted: false });
    expect(params['isEncryptOrderSend']).toBe('N');
  });

  test('is refused with the words of the vendor’s example', async () => {
    const server = await startRawServer(() => ({ body: VENDOR_REFUSED }));
    const failure = errorOf(await clientOf(server.url).call(offlineSend, SHOP, VENDOR));
    expect(failure).toMatchObject({
      outcome: 'refused',
      fault: {
        gatewayCode: '5004',
        gatewayText: '订单[2106566005818783163]发货失败,订单状态为[已收货],不是待发货状态。',
      },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('ships several orders and their sub-orders in one call', async () => {
    const gateway = await startPractice();
    const sent = await sendOrders(clientOf(gateway.url), SHOP, requestOf(one(FIRST), SECOND));
    expect(sent.map(({ item, result }) => [item, result.ok])).toEqual([
      [FIRST, true],
      [SECOND.orderId, true],
    ]);
    expect(gateway.calls()).toHaveLength(1);
    expect(gateway.alibaba.shipments().map(({ entryId }) => entryId)).toEqual([
      FIRST,
      '3500000000000000103',
      '3500000000000000104',
    ]);
  });

  test('sends each order alone where one bad order got all of them refused', async () => {
    const server = await startRawServer(({ body }) => ({
      body: decodeURIComponent(body).includes(RECEIVED) ? VENDOR_REFUSED : VENDOR_DONE,
    }));
    const request = requestOf(one(FIRST), one(RECEIVED), SECOND);
    const sent = await sendOrders(clientOf(server.url), SHOP, request);
    expect(sent.map(({ item, result }) => [item, result.ok])).toEqual([
      [FIRST, true],
      [RECEIVED, false],
      [SECOND.orderId, true],
    ]);
    expect(server.requests).toHaveLength(4);
  });

  test.each([
    ['5004', '订单状态为[已收货]', [VENDOR_ID], 1],
    ['', 'system busy', [VENDOR_ID, FIRST], 1],
    ['8888', '未说明的原因', [VENDOR_ID, FIRST], 3],
  ])('after a refusal with %s %s of %j stops at %i calls', async (code, text, ids, calls) => {
    const refusal = JSON.stringify({ errorCode: code, errorMessage: text, success: false });
    const server = await startRawServer(() => ({ body: `{"code":0,"data":${refusal}}` }));
    await sendOrders(clientOf(server.url), SHOP, requestOf(...ids.map(one)));
    expect(server.requests).toHaveLength(calls);
  });

  test('brings back all digits of the ids that it sent', async () => {
    const gateway = await startPractice();
    const answer = await clientOf(gateway.url).call(offlineSend, SHOP, requestOf(one(FIRST)));
    expect(valueOf(answer).data.echoedOrderIds).toEqual([FIRST]);
  });

  test('ships what waits and refuses what does not, order by order', async () => {
    const gateway = await startPractice();
    const request = requestOf(one(RECEIVED), one(FIRST), one('3500000000000000999'));
    const sent = await sendOrders(clientOf(gateway.url), SHOP, request);
    expect(sent.map(({ item, result }) => [item, result.ok])).toEqual([
      [RECEIVED, false],
      [FIRST, true],
      ['3500000000000000999', false],
    ]);
    expect(errorOf(the(sent[0]).result)).toMatchObject({
      outcome: 'refused',
      fault: {
        gatewayCode: '5004',
        gatewayText: `订单[${RECEIVED}]发货失败,订单状态为[已收货],不是待发货状态。`,
      },
    });
    expect(gateway.alibaba.shipments()).toHaveLength(1);
  });

  test.each([
    ['part of a quantity', { ...SECOND, entries: [entry('3500000000000000103', 1)] }, /按数量/],
    ['an order in refund', one('3500000000000000106'), /退款/],
    ['a closed order', one('3500000000000000107'), /关闭/],
  ])('is refused for %s', async (_what, order, words) => {
    const gateway = await startPractice();
    const [sent] = await sendOrders(clientOf(gateway.url), SHOP, requestOf(order));
    const failure = errorOf(the(sent).result);
    expect(failure.outcome).toBe('refused');
    expect(failure.fault.gatewayText).toMatch(words);
    expect(gateway.alibaba.shipments()).toEqual([]);
  });

  test('is unknown and done once where the answer is lost', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    const sent = await sendOrders(clientOf(gateway.url), SHOP, requestOf(one(FIRST)));
    expect(errorOf(the(sent[0]).result)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_CONNECTION_LOST' },
    });
    expect(gateway.calls()).toHaveLength(1);
    expect(gateway.alibaba.shipments()).toHaveLength(1);
  });

  test('that is made again is refused: the order is shipped', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    await sendOrders(client, SHOP, requestOf(one(FIRST)));
    const again = await sendOrders(client, SHOP, requestOf(one(FIRST)));
    expect(errorOf(the(again[0]).result).fault.gatewayCode).toBe('5004');
    expect(gateway.alibaba.shipments()).toHaveLength(1);
  });
});

describe('an answer that judges each order', () => {
  const request = requestOf(one('1'), one('2'), one('3'));
  test.each([
    ['true', '"sendSuccessList":[1],"sendFailList":[{"sourceId":"2"}]', 'ok refused unknown'],
    ['false', '"sendSuccessList":["1"],"sendFailList":[{"sourceId":2}]', 'ok refused unknown'],
    ['true', '"sendFailList":[{"sourceId":1}]', 'refused unknown unknown'],
    ['true', '"sendSuccessList":null,"sendFailList":[{"what":1}]', 'unknown unknown unknown'],
    ['true', '"sendSuccessList":[1],"sendFailList":[1]', 'refused unknown unknown'],
    ['true', '"sendSuccessList":null,"sendFailList":[]', 'ok ok ok'],
  ])('with success %s and %s', async (success, lists, states) => {
    const body = `{"code":0,"data":{"success":${success},"result":{${lists}}}}`;
    const [a, b, c] = states.split(' ');
    expect(await statesWith(body, request)).toEqual([
      ['1', a],
      ['2', b],
      ['3', c],
    ]);
  });
});
