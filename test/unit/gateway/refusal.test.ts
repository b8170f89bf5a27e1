import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import { refusalOf as refusalOfPath } from '../../../electron/gateway/refusal.ts';

const HOUR_MS = 3_600_000;
const PATH = '/gateway/dd/logistics/newcreateorder';

const refusalOf = (code: string, text: string, offsetMs: number | null): CallFailure =>
  refusalOfPath(PATH, { code, text }, offsetMs);

describe('a call that the gateway refuses', () => {
  test.each([
    ['系统繁忙，请稍后重试', 'GATEWAY_BUSY', 'unknown'],
    ['调用过于频繁', 'GATEWAY_BUSY', 'unknown'],
    ['Too many requests', 'GATEWAY_BUSY', 'unknown'],
    ['系统异常', 'GATEWAY_BUSY', 'unknown'],
    ['服务调用失败', 'GATEWAY_BUSY', 'unknown'],
    ['签名错误', 'GATEWAY_SIGNATURE', 'rejected'],
    ['invalid sign', 'GATEWAY_SIGNATURE', 'rejected'],
    ['店铺授权不存在或已过期', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['appid不存在', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['session expired', 'GATEWAY_AUTHORISATION', 'rejected'],
    ['参数错误：request_data', 'GATEWAY_REFUSED', 'rejected'],
    ['', 'GATEWAY_BUSY', 'unknown'],
    ['Read timed out', 'GATEWAY_BUSY', 'unknown'],
    ['网络错误', 'GATEWAY_BUSY', 'unknown'],
    ['另请处理', 'GATEWAY_REFUSED', 'rejected'],
  ])('saying "%s" is %s and %s', (text, code, outcome) => {
    const refusal = refusalOf('500', text, 1_000);
    expect(refusal.outcome).toBe(outcome);
    expect(refusal.fault).toEqual({ code, gatewayCode: '500', gatewayText: text, details: {} });
  });

  test('in the words of the platform is understood as the platform, not by the outer code', () => {
    const path = '/gateway/pdd/logistices/onlinesend';
    const words = { code: '500', text: '接口超时，30秒后重试' };
    expect(refusalOfPath(path, words, 0)).toMatchObject({
      outcome: 'refused',
      retryAfterMs: 30_000,
      fault: { code: 'PLATFORM_INTERCEPTED', gatewayCode: '500', gatewayText: words.text },
    });
  });

  test('is busy before it is a clock fault: trouble may come after the work', () => {
    expect(refusalOf('500', '系统繁忙，请稍后', HOUR_MS)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_BUSY' },
    });
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
