import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { companyList } from '../../../../electron/gateway/douyin/company-list.ts';
import { getOutRange } from '../../../../electron/gateway/douyin/get-out-range.ts';
import { shopNetSiteList } from '../../../../electron/gateway/douyin/shop-net-site-list.ts';
import { templateList } from '../../../../electron/gateway/douyin/template-list.ts';
import { trackNoRoute } from '../../../../electron/gateway/douyin/track-no-route.ts';
import { tradeDetail } from '../../../../electron/gateway/douyin/trade-detail.ts';
import { parseLossless } from '../../../../electron/gateway/json.ts';

describe('a list', () => {
  test('may be bare, inside an object, null or missing', () => {
    for (const json of ['[{"code":1,"x":2}]', '{"any":[{"code":"1","x":2}]}']) {
      expect(companyList.readData(parseLossless(json))).toEqual([{ code: '1', name: '', x: 2 }]);
    }
    for (const json of ['null', '{}', '{"any":null}']) {
      expect(companyList.readData(parseLossless(json))).toEqual([]);
      expect(templateList.readData(parseLossless(json))).toEqual([]);
      expect(shopNetSiteList.readData(parseLossless(json))).toEqual([]);
    }
    expect(() => companyList.readData(true)).toThrow(ZodError);
  });

  test('is refused by a code of its own', () => {
    expect(templateList.refusal?.({ code: 100201, msg: '系统异常' })).toEqual({
      code: '100201',
      text: '系统异常',
    });
    for (const data of [[], null, {}, { code: 0 }, { code: '10000', template_data: [] }]) {
      expect(templateList.refusal?.(data)).toBeNull();
    }
  });
});

describe('templates', () => {
  test('come with null lists, number ids and only with an address', () => {
    const json = `{"template_data":[{"logistics_code":"a","template_infos":null},
      {"logistics_code":"b","template_infos":[{"template_id":9007199254740993,"template_url":"u"},{"template_id":1}]}]}`;
    expect(templateList.readData(parseLossless(json))).toMatchObject([
      { template_infos: [] },
      { template_infos: [{ template_id: '9007199254740993', template_url: 'u' }] },
    ]);
  });
});

describe('a branch', () => {
  test.each([
    ['{"amount":"12345678901234567890","company_type":2}', '12345678901234567890'],
    ['{"amount":12345678901234567890}', '12345678901234567890'],
    ['{"amount":0,"company_type":"2"}', '0'],
    ['{"amount":null,"company_type":2}', null],
    ['{"amount":"0","company_type":1}', null],
    ['{"amount":"7","company_type":"4"}', null],
  ])('of %s has the balance %s', (json, balance) => {
    const [site] = shopNetSiteList.readData(parseLossless(`{"netsites":[${json}]}`));
    expect(site).toMatchObject({ balance, sender_address: [] });
  });
});

describe('a delivery area', () => {
  test.each([
    ['{"is_out_range":false,"out_range_reason":0}', false, '0'],
    [
      '[{"object_id":"1","is_out_range":"true","out_range_reason":"地址未覆盖"}]',
      true,
      '地址未覆盖',
    ],
    ['{"is_out_range":"false"}', false, ''],
    ['{"is_out_range":1,"more":[]}', true, ''],
    ['{"is_out_range":"0"}', false, ''],
    ['{"result":[{"object_id":"1","is_out_range":true}]}', true, ''],
  ])('is read from %s', (json, out, reason) => {
    const data = getOutRange.readData(parseLossless(json));
    expect(data).toMatchObject({ is_out_range: out, out_range_reason: reason });
  });

  test.each([
    'null',
    '{}',
    '[]',
    '[{"is_out_range":true},{"is_out_range":false}]',
    '{"is_out_range":2}',
  ])('cannot be told from %s', (json) => {
    expect(() => getOutRange.readData(parseLossless(json))).toThrow(ZodError);
  });
});

describe('a route', () => {
  test('worked only where its own code is 10000', () => {
    expect(trackNoRoute.refusal?.({ code: 10000 })).toBeNull();
    expect(trackNoRoute.refusal?.({ code: '10000' })).toBeNull();
    expect(trackNoRoute.refusal?.({ code: 0 })).toEqual({ code: '0', text: '' });
    expect(trackNoRoute.refusal?.({})).toEqual({ code: '', text: '' });
    const inner = { code: 50002, msg: 'a', sub_code: 'isv.business-failed:10901', sub_msg: 'b' };
    expect(trackNoRoute.refusal?.(inner)).toEqual({ code: '10901', text: 'b' });
  });

  test('may have no nodes yet', () => {
    expect(trackNoRoute.readData({ route__node_list: null })).toMatchObject({
      route__node_list: [],
    });
  });
});

describe('an order', () => {
  test('keeps long ids, and null lists are empty', () => {
    const json = `{"shop_order_detail":{"order_id":4900000000000000001,"order_status":2,
      "sku_order_list":null,"post_addr":null,"logistics_info":[{"tracking_no":9900000000000000001}]}}`;
    expect(tradeDetail.readData(parseLossless(json))).toMatchObject({
      order_id: '4900000000000000001',
      order_status: '2',
      encrypt_post_receiver: '',
      sku_order_list: [],
      logistics_info: [{ tracking_no: '9900000000000000001' }],
    });
  });

  test('loses none of its goods in silence', () => {
    const order = { order_id: '1', order_status: 2, sku_order_list: [{ product_name: '甲' }, 7] };
    expect(() => tradeDetail.readData({ shop_order_detail: order })).toThrow(ZodError);
  });
});
