import { describe, expect, test } from 'vitest';
import { platformFailure, platformFault } from '../../../electron/gateway/advice.ts';
import { EN_TEXTS } from '../../../shared/errors/texts.en.ts';
import { ZH_TEXTS } from '../../../shared/errors/texts.zh-CN.ts';

const NUMBERS = '/gateway/dd/logistics/newcreateorder';
const COMBINED = '/gateway/dd/logistics/waybill/get';
const PRINT_DATA = '/gateway/dd/logistics/getwaybill';
const CANCEL = '/gateway/dd/order/logistics/cancel';
const SHIP = '/gateway/dd/order/logistics/add';
const OUT_RANGE = '/gateway/dd/logistics/getoutrange';
const ROUTE = '/gateway/dd/logistics/trackno/route';
const PDD_SHIP = '/gateway/pdd/logistices/onlinesend';
const ALIBABA_SHIP = '/gateway/1688/logistices/offlinesend';
const CREATE = '/gateway/1688/fenxiao/trade/crate';

/** Every code that the gateway contract names (§4.1, §4.2, §4.4–§4.8, §5.5, §7.1, §7.2), by its path. */
const CODES: Readonly<Record<string, readonly (readonly [codes: string, means: string])[]>> = {
  [NUMBERS]: [
    ['1000', 'PLATFORM_PARAMETER'],
    ['4006', 'PLATFORM_ORDER_INVALID'],
    ['4007 10003 15002', 'PLATFORM_ORDER_NOT_FOUND'],
    ['15000', 'PLATFORM_ORDER_OTHER_SHOP'],
    ['15001 4029', 'PLATFORM_BUSY'],
  ],
  [COMBINED]: [
    ['1000', 'PLATFORM_PARAMETER'],
    ['4006', 'PLATFORM_ORDER_INVALID'],
    ['4007 10003 15002', 'PLATFORM_ORDER_NOT_FOUND'],
    ['15000', 'PLATFORM_ORDER_OTHER_SHOP'],
    ['15001 4029', 'PLATFORM_BUSY'],
  ],
  [PRINT_DATA]: [
    ['1001', 'PLATFORM_PARAMETER'],
    ['1003', 'PLATFORM_WAYBILL_UNKNOWN'],
    ['100101 100102 100106', 'PLATFORM_TRY_LATER'],
  ],
  '/gateway/dd/logistics/company/list': [['60019', 'PLATFORM_TRY_LATER']],
  '/gateway/dd/logistics/template/list': [['100201', 'PLATFORM_TRY_LATER']],
  '/gateway/dd/logistics/shopnetsite/list': [['4006', 'PLATFORM_AUTHORISATION']],
  [CANCEL]: [
    ['1102 10801 10901 8037 10903', 'PLATFORM_ALREADY_CANCELLED'],
    ['1105 8060 10000 10802 10804 10902 20802 4007', 'PLATFORM_TOO_LATE_TO_CANCEL'],
    ['8018 10003 10014 10803', 'PLATFORM_WAYBILL_UNKNOWN'],
    ['5001 10724', 'PLATFORM_CANCEL_UNSUPPORTED'],
    ['10711', 'PLATFORM_NOT_SUBSCRIBED'],
    ['10013', 'PLATFORM_TOO_OFTEN'],
    ['400 10002', 'PLATFORM_PARAMETER'],
    ['4001 4008 4009 11404 20001', 'PLATFORM_TRY_LATER'],
  ],
  [OUT_RANGE]: [
    ['4006', 'PLATFORM_CARRIER_INVALID'],
    ['11102', 'PLATFORM_ADDRESS_UNREADABLE'],
    ['11108', 'PLATFORM_OUT_OF_RANGE'],
    ['4007 4008 4009', 'PLATFORM_TRY_LATER'],
  ],
  [ROUTE]: [
    ['10901', 'PLATFORM_ALREADY_CANCELLED'],
    ['10015', 'PLATFORM_WAYBILL_UNKNOWN'],
    ['-10004', 'PLATFORM_TRACK_EMPTY'],
    ['4007 -10006', 'PLATFORM_TRY_LATER'],
    ['4006 -10001', 'PLATFORM_PARAMETER'],
  ],
  [SHIP]: [
    ['60011 60018', 'PLATFORM_CARRIER_INVALID'],
    ['60017 60127 70019', 'PLATFORM_TRACK_NO_INVALID'],
    ['60027 60072', 'PLATFORM_RETURN_ADDRESS_MISSING'],
    ['60032', 'PLATFORM_TOO_MANY'],
    ['60033', 'PLATFORM_ORDER_UNKNOWN'],
    ['60040 60120', 'PLATFORM_REFUND_PENDING'],
    ['60021 60068 60113', 'PLATFORM_ORDER_CLOSED'],
    ['60101', 'PLATFORM_SHOP_NOT_OWNER'],
    ['60109', 'PLATFORM_RISK_REVIEW'],
    ['60110 70023', 'PLATFORM_ALREADY_SHIPPED'],
    ['60116', 'PLATFORM_WAREHOUSE_SHIPS'],
    ['60137', 'PLATFORM_NOT_PAID'],
    ['70018', 'PLATFORM_WAYBILL_GONE'],
    ['70020 70022', 'PLATFORM_RECEIVER_MISMATCH'],
    ['99997', 'PLATFORM_TRY_LATER'],
  ],
  [PDD_SHIP]: [
    ['10019 20031', 'PLATFORM_AUTHORISATION'],
    ['52101 70031', 'PLATFORM_TOO_OFTEN'],
    ['50000', 'PLATFORM_TRY_LATER'],
  ],
  [ALIBABA_SHIP]: [
    ['5004', 'PLATFORM_ORDER_STATE'],
    ['5001', 'PLATFORM_REFUND_PENDING'],
    ['5002', 'PLATFORM_ORDER_CLOSED'],
    ['INVALID_PARAM', 'PLATFORM_TRACK_NO_INVALID'],
  ],
  [CREATE]: [
    ['500_001', 'PLATFORM_NOT_TRADABLE'],
    ['SPEC_NO_EXIST 500_002 500_003', 'PLATFORM_SPEC_MISMATCH'],
    ['500_004', 'PLATFORM_NO_STOCK'],
    ['500_005 500_006 500_009', 'PLATFORM_BELOW_MINIMUM'],
    ['500_007', 'PLATFORM_RELATION_MISSING'],
    ['500_008', 'PLATFORM_PRICE_ZERO'],
  ],
};

const EVERY_CODE = Object.entries(CODES).flatMap(([path, rows]) =>
  rows.flatMap(([codes, means]) => codes.split(' ').map((code) => [path, code, means] as const)),
);

const refusedOf = (words: string, code = '9') => ({ code, text: words });

describe('every code of the contract', () => {
  test.each(EVERY_CODE)('%s %s is %s, with its texts', (path, code, means) => {
    const fault = platformFault(path, { code, text: '' });
    expect(fault).toEqual({ code: means, gatewayCode: code, gatewayText: '', details: {} });
    expect(ZH_TEXTS[fault.code].action).not.toBe('');
    expect(EN_TEXTS[fault.code].action).not.toBe('');
  });

  test('stands in the table once', () => {
    expect(new Set(EVERY_CODE.map(([path, code]) => `${path} ${code}`)).size).toBe(
      EVERY_CODE.length,
    );
  });
});

describe('words of the vendor FAQ and the samples', () => {
  test.each([
    [NUMBERS, '1', '查询订单失败', 'PLATFORM_ORDER_NOT_FOUND'],
    [NUMBERS, '4006', '49000000000000000001:订单号非法', 'PLATFORM_ORDER_INVALID'],
    [NUMBERS, '4006', '详细地址长度不能超过200字符,请检查重试', 'PLATFORM_CIPHERTEXT_DAMAGED'],
    [NUMBERS, '9', '网点余额不足', 'PLATFORM_BALANCE'],
    [NUMBERS, '9', '单号库存不足，请充值', 'PLATFORM_BALANCE'],
    [PRINT_DATA, '9', '该运单不存在或已删除', 'PLATFORM_WAYBILL_GONE'],
    [PRINT_DATA, '1003', '该运单不存在或已删除', 'PLATFORM_WAYBILL_GONE'],
    [COMBINED, '9', '该运单不存在或已删除', 'PLATFORM_WAYBILL_GONE'],
    [PDD_SHIP, '9', '接口超时，60秒后重试', 'PLATFORM_INTERCEPTED'],
    [PDD_SHIP, '1', '调用过于频繁[52101]', 'PLATFORM_TOO_OFTEN'],
    ['/gateway/pdd/order/v2/detail', '1', 'access_token已过期 10019', 'PLATFORM_AUTHORISATION'],
    ['/gateway/pdd/order/v2/detail', '1', '错误码:50000', 'PLATFORM_TRY_LATER'],
    [PDD_SHIP, '1', '订单 200807-052101043922507 不可发货', 'PLATFORM_REFUSED'],
    [ALIBABA_SHIP, '9', 'System busy', 'PLATFORM_BUSY_OR_INPUT'],
    [ALIBABA_SHIP, '9', 'HSF invoke error', 'PLATFORM_PARAMETER'],
    [CREATE, '9', '与供应商的分销关系不存在', 'PLATFORM_RELATION_MISSING'],
    [CREATE, 'R500_004', '库存不足', 'PLATFORM_NO_STOCK'],
  ])('%s %s "%s" is %s', (path, code, text, means) => {
    expect(platformFault(path, { code, text }).code).toBe(means);
  });

  test.each([
    ['已收货', 'PLATFORM_ALREADY_SHIPPED'],
    ['已发货', 'PLATFORM_ALREADY_SHIPPED'],
    ['等待买家收货', 'PLATFORM_ALREADY_SHIPPED'],
    ['部分已发货', 'PLATFORM_ORDER_STATE'],
    ['交易关闭', 'PLATFORM_ORDER_CLOSED'],
    ['等待买家付款', 'PLATFORM_NOT_PAID'],
    ['审核中', 'PLATFORM_ORDER_STATE'],
  ])('5004 of an order that is %s is %s', (state, means) => {
    const text = `订单[4300000000000000001]发货失败,订单状态为[${state}],不是待发货状态。`;
    expect(platformFault(ALIBABA_SHIP, { code: '5004', text }).code).toBe(means);
  });

  test.each(['', 'constructor', '0', '4006'])('an unknown code "%s" stays unnamed', (code) => {
    expect(platformFault('/gateway/dd/trade/detail', { code, text: 'toString' })).toEqual({
      code: 'PLATFORM_REFUSED',
      gatewayCode: code,
      gatewayText: 'toString',
      details: {},
    });
  });
});

describe('whether the work may be done all the same', () => {
  test('is in question only where the platform reports trouble of its own', () => {
    const unknown = EVERY_CODE.filter(
      ([path, code]) => platformFailure(path, { code, text: '' }).outcome === 'unknown',
    );
    expect(new Set(unknown.map(([, , means]) => means))).toEqual(
      new Set(['PLATFORM_BUSY', 'PLATFORM_TRY_LATER']),
    );
    expect(platformFailure(ALIBABA_SHIP, refusedOf('System busy')).outcome).toBe('unknown');
  });

  test('is answered by a held back number: no, and it names when to come back', () => {
    expect(platformFailure(PDD_SHIP, refusedOf('接口超时，60秒后重试'))).toMatchObject({
      outcome: 'refused',
      fault: { code: 'PLATFORM_INTERCEPTED' },
      retryAfterMs: 60_000,
    });
  });
});
