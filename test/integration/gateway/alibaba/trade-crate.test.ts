import { describe, expect, test } from 'vitest';
import { createOnce } from '../../../../electron/gateway/alibaba/create-once.ts';
import type { DistributionOrder } from '../../../../electron/gateway/alibaba/distribution-order.ts';
import { readDistributionOrder } from '../../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../../electron/gateway/alibaba/trade-crate.ts';
import { tradeDetail } from '../../../../electron/gateway/alibaba/trade-detail.ts';
import { parseKeepingLiterals } from '../../../../electron/gateway/json.ts';
import type { PracticeGateway } from '../../../../electron/practice/gateway-server.ts';
import { SHOP } from '../../../support/station/account.ts';
import { distributionBody } from '../../../support/station/distribution.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';

const orderFrom = (json: string): DistributionOrder =>
  valueOf(readDistributionOrder(parseKeepingLiterals(json)));
const orderOf = (outOrderId: string, specId?: string): DistributionOrder =>
  orderFrom(JSON.stringify(distributionBody(outOrderId, specId)));

/** The example of vendor page 1688-fenxiao-trade-crate; person, phones, address are invented. */
const VENDOR_REQUEST =
  '{"addressParam":{"address":"练习路1号","areaText":"余杭区","cityText":"杭州市","fullName":"练小习","mobile":"13800000001","phone":"0571-00000000","postCode":"310000","provinceText":"浙江","townText":"练习街道"},"bestOption":true,"cargoParamList":[{"cargoPromotionId":"0","channel":"thyny","offerId":902719378311,"outItemCode":"902993428771","outShopCode":"661153176","quantity":1,"specId":"3304a52052baafcbd679efd04e8589a5"}],"encryptOutOrderInfo":{"encryptOrder":"true","oaid":"practice-oaid","outPlatformAppkey":"10000001","outPlatformCode":"thyny","outPlatformOrderNo":"2500000000000000001"},"flow":"fenxiao","isSplitJxhy":false,"message":"练习订单","outOrderId":"bxg-1003"}';
const VENDOR_DONE =
  '{"code":0,"message":"ok","data":{"mutilOrders":[],"orderId":"4356409609904969811","postFee":9200,"success":true,"totalSuccessAmount":9800},"trace_id":""}';
const VENDOR_REFUSED =
  '{"code":0,"message":"ok","data":{"code":"SPEC_NO_EXIST","message":"商品[923983820738]不属于同一卖家或者规格[3304a52052baafcbd679efd04e8589a5] 不属于商品[923983820738]:商品[923983820738]不属于同一卖家或者规格[3304a52052baafcbd679efd04e8589a5] 不属于商品[923983820738]","success":false},"trace_id":""}';

describe('creating a distribution order', () => {
  test('sends the example of the vendor as it stands and reads its answer', async () => {
    const server = await startRawServer(() => ({ body: VENDOR_DONE }));
    const answer = await clientOf(server.url).call(tradeCrate, SHOP, orderFrom(VENDOR_REQUEST));
    expect(valueOf(answer).data).toEqual({
      orderIds: ['4356409609904969811'],
      postFeeFen: 9_200,
      amountFen: 9_800,
    });
    const request = the(server.requests[0]);
    expect(request.path).toBe('/gateway/1688/fenxiao/trade/crate');
    expect(new URLSearchParams(request.body).get('request_data')).toBe(VENDOR_REQUEST);
  });

  test('is named as it is asked for, without blanks', async () => {
    const gateway = await startPractice();
    const order = orderOf(' w-1 ');
    valueOf(await clientOf(gateway.url).call(tradeCrate, SHOP, order));
    expect([order.outOrderId, the(gateway.alibaba.purchases()[0]).outOrderId]).toEqual([
      'w-1',
      'w-1',
    ]);
  });

  test('is refused with the code and the words of the vendor’s example', async () => {
    const server = await startRawServer(() => ({ body: VENDOR_REFUSED }));
    const answer = await clientOf(server.url).call(tradeCrate, SHOP, orderFrom(VENDOR_REQUEST));
    const { outcome, fault } = errorOf(answer);
    expect([outcome, fault.gatewayCode]).toEqual(['refused', 'SPEC_NO_EXIST']);
    expect(fault.gatewayText).toMatch(/^商品\[923983820738\]不属于同一卖家/);
  });

  test('gives the ids of a purchase that 1688 splits', async () => {
    const gateway = await startPractice();
    const order = orderOf('w-1', 'practice-spec-2');
    const { data } = valueOf(await clientOf(gateway.url).call(tradeCrate, SHOP, order));
    expect(data).toEqual({
      orderIds: ['4300000000000000001', '4300000000000000002'],
      postFeeFen: 9_200,
      amountFen: 10_100,
    });
  });

  test('is refused for a variant that the goods do not have', async () => {
    const gateway = await startPractice();
    const answer = await clientOf(gateway.url).call(tradeCrate, SHOP, orderOf('w-1', 'other'));
    expect(errorOf(answer).fault.gatewayCode).toBe('SPEC_NO_EXIST');
    expect(gateway.alibaba.purchases()).toEqual([]);
  });

  test('is never made again by the client: at 1688 the second one is a second order', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    gateway.faults.failNext({ kind: 'drop_after' });
    expect(errorOf(await client.call(tradeCrate, SHOP, orderOf('w-1'))).outcome).toBe('unknown');
    expect(gateway.alibaba.purchases()).toHaveLength(1);
    valueOf(await client.call(tradeCrate, SHOP, orderOf('w-1')));
    expect(gateway.alibaba.purchases()).toHaveLength(2);
  });
});

const create = (gateway: PracticeGateway, order = orderOf('w-1')): ReturnType<typeof createOnce> =>
  createOnce(clientOf(gateway.url), SHOP, order);
const pathsOf = (gateway: PracticeGateway): readonly string[] =>
  gateway.calls().map(({ path }) => path.replace('/gateway/1688/fenxiao/trade/', ''));

describe('creating it once', () => {
  test('asks first, then creates', async () => {
    const gateway = await startPractice();
    expect(valueOf(await create(gateway)).orderIds).toEqual(['4300000000000000001']);
    expect(pathsOf(gateway)).toEqual(['detail', 'crate']);
    expect(gateway.calls()[0]?.params).toMatchObject({ webSite: '1688', outOrderId: 'w-1' });
  });

  test('finds the order of a run before, and buys nothing', async () => {
    const gateway = await startPractice();
    await create(gateway);
    expect(valueOf(await create(gateway)).orderIds).toEqual(['4300000000000000001']);
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('finds the order whose answer was lost', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failNext({ kind: 'drop_after' });
    expect(valueOf(await create(gateway)).orderIds).toEqual(['4300000000000000001']);
    expect(pathsOf(gateway)).toEqual(['detail', 'crate', 'detail']);
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('does not know of a call that was cut before its work', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failNext({ kind: 'drop_before' });
    expect(errorOf(await create(gateway)).outcome).toBe('unknown');
    expect(pathsOf(gateway)).toEqual(['detail', 'detail']);
    expect(gateway.alibaba.purchases()).toEqual([]);
  });

  test('stays unknown where nothing answers after the purchase', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'slow', delayMs: 0 });
    gateway.faults.failAlways({ kind: 'drop_after' });
    expect(errorOf(await create(gateway)).outcome).toBe('unknown');
    expect(gateway.alibaba.purchases()).toHaveLength(1);
  });

  test('buys nothing where its question stays without an answer', async () => {
    const gateway = await startPractice();
    gateway.faults.failAlways({ kind: 'drop_before' });
    expect(errorOf(await create(gateway)).outcome).toBe('unknown');
    expect(gateway.calls()).toEqual([]);
  });

  test.each([
    [
      'about another order',
      '{"success":true,"result":{"baseInfo":{"id":77,"outOrderId":"other"}}}',
    ],
    ['that cannot be read', '{"success":true,"result":{"trade":{"id":77}}}'],
    ['of another kind', '{"success":true,"orders":[{"id":77}]}'],
  ])('buys nothing and takes nothing for it after an answer %s', async (_, data) => {
    const server = await startRawServer(({ path }) => ({
      body: path.endsWith('crate') ? VENDOR_DONE : `{"code":0,"data":${data}}`,
    }));
    const answer = await createOnce(clientOf(server.url), SHOP, orderOf('w-1'));
    expect(errorOf(answer).outcome).toBe('unknown');
    expect(server.requests.filter(({ path }) => path.endsWith('crate'))).toEqual([]);
  });

  test.each([
    ['null', 0],
    ['{"success":true}', 0],
    ['{"success":true,"result":null,"errorMessage":""}', 0],
    ['{"success":true,"result":{"baseInfo":null}}', 0],
    ['{"success":true,"result":{"baseInfo":{"id":77,"status":"x"}}}', 1],
    ['{"success":true,"baseInfo":{"id":77,"outOrderId":"w-1","status":"x"}}', 1],
  ])('finds what %s shows', async (data, found) => {
    const server = await startRawServer(({ path }) => ({
      body: path.endsWith('crate') ? VENDOR_DONE : `{"code":0,"data":${data}}`,
    }));
    const created = valueOf(await createOnce(clientOf(server.url), SHOP, orderOf('w-1')));
    expect(created.orderIds).toEqual([found === 1 ? '77' : '4356409609904969811']);
  });
});

describe('reading a distribution order', () => {
  test('works by either id and is refused for one that is not there', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    const [orderId = ''] = valueOf(await create(gateway)).orderIds;
    const trade = { orderId, outOrderId: 'w-1', status: 'waitbuyerpay', parcels: [] };
    for (const request of [{ orderId }, { outOrderId: 'w-1' }]) {
      gateway.faults.failNext({ kind: 'drop_after' });
      expect(valueOf(await client.call(tradeDetail, SHOP, request)).data).toEqual(trade);
    }
    const missing = await client.call(tradeDetail, SHOP, { outOrderId: 'w-2' });
    expect(errorOf(missing)).toMatchObject({
      outcome: 'refused',
      fault: { gatewayText: '订单不存在' },
    });
  });
});
