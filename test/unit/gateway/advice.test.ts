import { describe, expect, test } from 'vitest';
import { platformFault } from '../../../electron/gateway/advice.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';

describe('an order that the platform refuses', () => {
  test.each([
    ['4006', '49000000000000000001:订单号非法', 'PLATFORM_ORDER_INVALID'],
    ['4006', '详细地址长度不能超过200字符,请检查重试', 'PLATFORM_CIPHERTEXT_DAMAGED'],
    ['4007', '查询订单失败', 'PLATFORM_ORDER_NOT_FOUND'],
    ['1', '查询订单失败', 'PLATFORM_ORDER_NOT_FOUND'],
    ['10003', '共享订单不存在', 'PLATFORM_ORDER_NOT_FOUND'],
    ['15002', '订单不存在', 'PLATFORM_ORDER_NOT_FOUND'],
    ['15000', '订单不属于该店铺', 'PLATFORM_ORDER_OTHER_SHOP'],
    ['15001', '系统错误', 'PLATFORM_BUSY'],
    ['4029', '系统错误', 'PLATFORM_BUSY'],
    ['9', '网点余额不足', 'PLATFORM_BALANCE'],
    ['9', '单号库存不足，请充值', 'PLATFORM_BALANCE'],
    ['1000', '参数错误', 'PLATFORM_REFUSED'],
    ['', '', 'PLATFORM_REFUSED'],
    ['constructor', 'toString', 'PLATFORM_REFUSED'],
  ])('with %s "%s" is %s, its own words kept', (gatewayCode, gatewayText, code) => {
    const fault = platformFault(newCreateOrder.path, { code: gatewayCode, text: gatewayText });
    expect(fault).toEqual({ code, gatewayCode, gatewayText, details: {} });
  });
});
