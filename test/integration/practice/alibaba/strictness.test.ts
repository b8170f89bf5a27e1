import { describe, expect, test } from 'vitest';
import { distributionBody } from '../../../support/station/distribution.ts';
import { startPractice } from '../../../support/station/practice.ts';
import { signedCall } from '../../../support/station/signed-call.ts';

const SHIP = '/gateway/1688/logistices/offlinesend';
const CREATE = '/gateway/1688/fenxiao/trade/crate';
const DETAIL = '/gateway/1688/fenxiao/trade/detail';
const LINK = '/gateway/1688/fenxiao/buyer/outproduct/relationadd';
const PAY = '/gateway/1688/fenxiao/trade/grouppay/url/get';

const ID = '3500000000000000101';
const CARRIER = '{"cpCode":"YTO","logisticsCpName":"圆通快递","mailNo":"YT3024020200035"}';
const goods = (sourceId: unknown, entries: unknown): string =>
  JSON.stringify([{ sourceId, sendGoodEntries: entries }]);
const ENTRIES = [{ sourceEntryId: ID, amount: 1, weight: 0.5 }];

const SKUS = '[{"offerSkuId":"1","offerSkuName":"白色","skuIdQty":1,"outSkuId":"2"}]';
const RELATION = {
  channel: 'thyny',
  offerId: '900000000003',
  outItemCode: '900000000011',
  outShopCode: '600000001',
  distributeType: 'manual',
  skuList: SKUS,
};

const body = distributionBody('w-1');
const bodyWith = (over: object): string => JSON.stringify({ ...body, ...over });
const address = {
  fullName: '练小习',
  provinceText: '浙江省',
  cityText: '杭州市',
  address: '练习路',
};
const line = {
  channel: 'thyny',
  offerId: 900_000_000_001,
  outItemCode: '1',
  outShopCode: '2',
  quantity: 1,
  specId: 'practice-spec-1',
};
const lineWith = (over: object): string => bodyWith({ cargoParamList: [{ ...line, ...over }] });

const say = async (path: string, business: Readonly<Record<string, string>>): Promise<string> =>
  signedCall((await startPractice()).url, path, business);

describe('a call is refused', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['no carrier', SHIP, { sendGoods: goods(ID, ENTRIES) }],
    ['an id as a number', SHIP, { extBody: CARRIER, sendGoods: goods(35, ENTRIES) }],
    ['no sub-orders', SHIP, { extBody: CARRIER, sendGoods: goods(ID, []) }],
    [
      'another flag',
      SHIP,
      { extBody: CARRIER, sendGoods: goods(ID, ENTRIES), isEncryptOrderSend: 'true' },
    ],
    ['no content', CREATE, {}],
    ['no number of its own', CREATE, { request_data: bodyWith({ outOrderId: '' }) }],
    ['another flow', CREATE, { request_data: bodyWith({ flow: 'x' }) }],
    ['nobody to ring up', CREATE, { request_data: bodyWith({ addressParam: address }) }],
    ['no channel', CREATE, { request_data: lineWith({ channel: '' }) }],
    ['no downstream goods', CREATE, { request_data: lineWith({ outItemCode: undefined }) }],
    ['no downstream shop', CREATE, { request_data: lineWith({ outShopCode: undefined }) }],
    ['nothing to buy', CREATE, { request_data: lineWith({ quantity: 0 }) }],
    ['an offer as text', CREATE, { request_data: lineWith({ offerId: '900000000001' }) }],
    [
      'encryptOrder as a boolean',
      CREATE,
      { request_data: bodyWith({ encryptOutOrderInfo: { encryptOrder: true } }) },
    ],
    ['no webSite', DETAIL, { outOrderId: 'w-1' }],
    ['no variants', LINK, { ...RELATION, skuList: '[]' }],
    ['variants that are not JSON', LINK, { ...RELATION, skuList: '[' }],
    ['another type', LINK, { ...RELATION, distributeType: 'auto' }],
    ['no shop', LINK, { ...RELATION, outShopCode: '' }],
    ['an offer that is not there', LINK, { ...RELATION, offerId: '1' }],
    ['no orders', PAY, { orderIds: '[]', payPlatformType: 'PC' }],
    ['another device', PAY, { orderIds: '["1"]', payPlatformType: 'PAD' }],
  ])('that has %s (%s)', async (_what, path, business) => {
    expect(await say(path, business)).toMatch(/^\{"code":0,.*"success":false/);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [SHIP, { extBody: CARRIER, sendGoods: goods(ID, ENTRIES), isEncryptOrderSend: 'Y' }],
    [CREATE, { request_data: lineWith({}) }],
    [LINK, RELATION],
  ])('which %s with good fields is not', async (path, business) => {
    expect(await say(path, business)).toMatch(/^\{"code":0,.*"success":true/);
  });
});

test('goods can be bought from when they are linked', async () => {
  const gateway = await startPractice();
  const request_data = lineWith({ offerId: 900_000_000_003, specId: 'practice-spec-3' });
  expect(await signedCall(gateway.url, CREATE, { request_data })).toContain('"500_007"');
  expect(gateway.alibaba.purchases()).toEqual([]);
  await signedCall(gateway.url, LINK, RELATION);
  await signedCall(gateway.url, CREATE, { request_data });
  expect(gateway.alibaba.purchases()).toHaveLength(1);
});
