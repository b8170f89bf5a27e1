import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../electron/gateway/refusal.ts';

const HOUR_MS = 3_600_000;

describe('a call that the gateway refuses', () => {
  test.each([
    ['系统繁忙，请稍后重试', 'GATEWAY_BUSY', 'unknown'],
    ['调用过于频繁', 'GATEWAY_BUSY', 'unknown'],
    ['Too many requests', 'GATEWAY_BUSY', 'unknown'],
    ['签名错误', 'GATEWAY_SIGNATURE', 'rejected'],
    ['invalid sign', 'GATEWAY_SIGNATURE', 'rejected'],
    ['店铺授权不存在或已过期', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['appid不存在', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['session expired', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['参数错误：request_data', 'GATEWAY_REFUSED', 'rejected'],
    ['', 'GATEWAY_REFUSED', 'rejected'],
  ])('saying "%s" is %s and %s', (text, code, outcome) => {
    const refusal = refusalOf('500', text, 1_000);
    expect(refusal.outcome).toBe(outcome);
    expect(refusal.fault).toEqual({ code, gatewayCode: '500', gatewayText: text, details: {} });
  });

  test('is a clock fault where the clocks are an hour apart, with the words kept', () => {
    const refusal = refusalOf('500', '签名错误', -HOUR_MS);
    expect(refusal.outcome).toBe('rejected');
    expect(refusal.fault).toEqual({
      code: 'GATEWAY_CLOCK',
      gatewayCode: '500',
      gatewayText: '签名错误',
      details: { minutes: 60, direction: 'ahead' },
    });
    expect(refusalOf('500', '签名错误', HOUR_MS).fault.details).toEqual({
      minutes: 60,
      direction: 'behind',
    });
  });

  test.each([null, 0, 299_000, -299_000])(
    'is no clock fault where the clocks are %s ms apart',
    (offsetMs) => {
      expect(refusalOf('500', '签名错误', offsetMs).fault.code).toBe('GATEWAY_SIGNATURE');
    },
  );
});
