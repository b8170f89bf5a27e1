import { describe, expect, test } from 'vitest';
import { companyList } from '../../../../electron/gateway/douyin/company-list.ts';
import { getOutRange } from '../../../../electron/gateway/douyin/get-out-range.ts';
import { shopNetSiteList } from '../../../../electron/gateway/douyin/shop-net-site-list.ts';
import { templateList } from '../../../../electron/gateway/douyin/template-list.ts';
import { trackNoRoute } from '../../../../electron/gateway/douyin/track-no-route.ts';
import { tradeDetail } from '../../../../electron/gateway/douyin/trade-detail.ts';
import type { GatewayClient } from '../../../../electron/gateway/client.ts';
import type { CallFailure } from '../../../../electron/gateway/outcome.ts';
import { sign } from '../../../../electron/gateway/sign.ts';
import type { Result } from '../../../../shared/result.ts';
import { APP_SECRET, SHOP } from '../../../support/station/account.ts';
import { CIPHER_RECEIVER_INFO, orderIdOf } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';
import { practiceOrder } from '../../practice/douyin/practice-order.ts';

const HERE = { province: '浙江省', city: '杭州市', district: '余杭区', street: '', detail: '1号' };
const THERE = { ...HERE, city: '试验市' };

type Read = (client: GatewayClient) => Promise<Result<{ readonly data: unknown }, CallFailure>>;

const READS: readonly (readonly [path: string, Read])[] = [
  ['/gateway/dd/logistics/company/list', (client) => client.call(companyList, SHOP, null)],
  ['/gateway/dd/logistics/template/list', (client) => client.call(templateList, SHOP, null)],
  [
    '/gateway/dd/logistics/shopnetsite/list',
    (client) => client.call(shopNetSiteList, SHOP, { carrier: '' }),
  ],
  [
    '/gateway/dd/logistics/getoutrange',
    (client) =>
      client.call(getOutRange, SHOP, { carrier: 'zhongtong', sender: HERE, receiver: THERE }),
  ],
  [
    '/gateway/dd/trade/detail',
    (client) => client.call(tradeDetail, SHOP, { orderId: orderIdOf(1) }),
  ],
  [
    '/gateway/dd/logistics/trackno/route',
    (client) => client.call(trackNoRoute, SHOP, { carrier: 'zhongtong', trackNo: '99' }),
  ],
];

describe.each(READS)('%s', (path, read) => {
  test('is asked again where the answer was lost', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    gateway.faults.failNext({ kind: 'drop_after' });
    await read(clientOf(gateway.url));
    expect(gateway.calls().map((call) => call.path)).toEqual([path, path]);
  });

  test('can be refused by the gateway', async () => {
    const gateway = await startPractice({ shops: [] });
    expect(errorOf(await read(clientOf(gateway.url)))).toMatchObject({
      outcome: 'rejected',
      fault: { gatewayText: '店铺授权不存在或已过期' },
    });
  });

  test('can be refused by the platform inside a good answer', async () => {
    const body = '{"code":0,"message":"ok","data":{"code":4007,"msg":"平台的话"}}';
    const server = await startRawServer(() => ({ body }));
    expect(errorOf(await read(clientOf(server.url)))).toMatchObject({
      fault: { gatewayCode: '4007', gatewayText: '平台的话' },
    });
  });
});

describe('templates', () => {
  test('are told by carrier', async () => {
    const gateway = await startPractice();
    const { data } = valueOf(await clientOf(gateway.url).call(templateList, SHOP, null));
    const zhongtong = the(data.find((entry) => entry.logistics_code === 'zhongtong'));
    expect(the(zhongtong.template_infos[0]).template_url).toMatch(/^https:/);
  });
});

describe('branches', () => {
  test('of all carriers are asked with an empty name, sent and signed', async () => {
    const server = await startRawServer(() => ({ body: '{"code":0,"data":[]}' }));
    await clientOf(server.url).call(shopNetSiteList, SHOP, { carrier: '' });
    const form = Object.fromEntries(new URLSearchParams(the(server.requests[0]).body));
    const { sign: signature, ...params } = form;
    expect(params).toHaveProperty('logistics_code', '');
    expect(signature).toBe(sign(params, APP_SECRET));
  });

  test('have a balance as text, which an own-run carrier has not', async () => {
    const gateway = await startPractice({ douyin: { balances: { yuantong: 7 } } });
    const client = clientOf(gateway.url);
    const { data } = valueOf(await client.call(shopNetSiteList, SHOP, { carrier: '' }));
    const balances = new Map(data.map((site) => [site.logistics_code, site.balance]));
    expect(balances.get('yuantong')).toBe('7');
    expect(balances.get('shunfeng')).toBeNull();
    const one = valueOf(await client.call(shopNetSiteList, SHOP, { carrier: 'yuantong' })).data;
    expect(one).toMatchObject([{ sender_address: [{ city_name: '杭州市' }] }]);
  });
});

describe('a delivery area', () => {
  test('is left or not', async () => {
    const gateway = await startPractice({ douyin: { outOfRangeCities: ['试验市'] } });
    const goesTo = async (receiver: typeof HERE): Promise<object> => {
      const ask = { carrier: 'zhongtong', sender: HERE, receiver };
      return valueOf(await clientOf(gateway.url).call(getOutRange, SHOP, ask)).data;
    };
    expect(await goesTo(HERE)).toMatchObject({ is_out_range: false });
    expect(await goesTo(THERE)).toMatchObject({ is_out_range: true, out_range_reason: '5' });
  });

  test('is not known for a carrier that the platform does not support', async () => {
    const gateway = await startPractice();
    const ask = { carrier: 'nobody', sender: HERE, receiver: THERE };
    expect(errorOf(await clientOf(gateway.url).call(getOutRange, SHOP, ask))).toMatchObject({
      outcome: 'refused',
      fault: { gatewayCode: '4006' },
    });
  });
});

describe('an order', () => {
  test('is told with its receiver as ciphertext', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const client = clientOf(gateway.url);
    const { data } = valueOf(await client.call(tradeDetail, SHOP, { orderId: orderIdOf(1) }));
    expect(data).toMatchObject({
      order_id: orderIdOf(1),
      order_status: '2',
      encrypt_post_receiver: CIPHER_RECEIVER_INFO.contact.name,
      encrypt_post_tel: CIPHER_RECEIVER_INFO.contact.mobile,
      post_addr: { town: '玄武区', encrypt_detail: CIPHER_RECEIVER_INFO.address.detail_address },
      logistics_info: [],
    });
  });

  test('of another shop is not told', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const client = clientOf(gateway.url);
    const other = await client.call(tradeDetail, 'test-shop-b', { orderId: orderIdOf(1) });
    expect(errorOf(other)).toMatchObject({
      outcome: 'refused',
      fault: { gatewayText: '订单不存在' },
    });
  });
});
