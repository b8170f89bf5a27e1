import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import type { CallFailure, PlatformWords } from './outcome.ts';
import { statedWaitMs } from './stated-wait.ts';

/** One row of advice: on these paths, this code or these words mean this. */
export interface AdviceRow {
  readonly paths: readonly string[];
  readonly code?: string;
  readonly words?: RegExp;
  readonly means: ErrorCode;
}

const NUMBERS = ['/gateway/dd/logistics/newcreateorder', '/gateway/dd/logistics/waybill/get'];

/** Rows that look at words stand before rows that look at codes: one code stands for several causes. */
const ADVICE: readonly AdviceRow[] = [
  { paths: NUMBERS, words: /查询订单失败/, means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, words: /详细地址长度不能超过/, means: 'PLATFORM_CIPHERTEXT_DAMAGED' },
  { paths: NUMBERS, words: /余额|库存不足|未订购|未开通|充值/, means: 'PLATFORM_BALANCE' },
  { paths: NUMBERS, code: '4006', means: 'PLATFORM_ORDER_INVALID' },
  { paths: NUMBERS, code: '4007', means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, code: '10003', means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, code: '15002', means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, code: '15000', means: 'PLATFORM_ORDER_OTHER_SHOP' },
  { paths: NUMBERS, code: '15001', means: 'PLATFORM_BUSY' },
  { paths: NUMBERS, code: '4029', means: 'PLATFORM_BUSY' },
];

/** What the platform's refusal of a call means; its own code and words are kept. */
export function platformFault(path: string, { code, text }: PlatformWords): Fault {
  const row = ADVICE.find(
    ({ paths, code: rowCode, words }) =>
      paths.includes(path) &&
      (rowCode === undefined || rowCode === code) &&
      (words === undefined || words.test(text)),
  );
  return {
    code: row?.means ?? 'PLATFORM_REFUSED',
    gatewayCode: code,
    gatewayText: text,
    details: {},
  };
}

/** Means that the platform may have done the work, although it reports an error. */
const MAY_BE_DONE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['PLATFORM_BUSY']);

/** The same as the failure of a call. */
export function platformFailure(path: string, words: PlatformWords): CallFailure {
  const fault = platformFault(path, words);
  const retryAfterMs = statedWaitMs(words.text);
  return {
    outcome: MAY_BE_DONE.has(fault.code) ? 'unknown' : 'refused',
    fault,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}
