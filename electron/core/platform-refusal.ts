import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import type { RefusedEntry } from '../gateway/douyin/new-create-order.ts';

/** Item errors of newcreateorder; words first, since one code stands for several causes (contract §4.1). */
const BY_WORDS: readonly { readonly words: RegExp; readonly code: ErrorCode }[] = [
  { words: /查询订单失败/, code: 'PLATFORM_ORDER_NOT_FOUND' },
  { words: /详细地址长度不能超过/, code: 'PLATFORM_CIPHERTEXT_DAMAGED' },
  { words: /余额|库存不足|未订购|未开通|充值/, code: 'PLATFORM_BALANCE' },
];
const BY_CODE: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  ['4006', 'PLATFORM_ORDER_INVALID'],
  ['4007', 'PLATFORM_ORDER_NOT_FOUND'],
  ['10003', 'PLATFORM_ORDER_NOT_FOUND'],
  ['15002', 'PLATFORM_ORDER_NOT_FOUND'],
  ['15000', 'PLATFORM_ORDER_OTHER_SHOP'],
  ['15001', 'PLATFORM_BUSY'],
  ['4029', 'PLATFORM_BUSY'],
]);

/** What an entry of `err_infos` means; its own code and words are kept. */
export function platformRefusal(entry: Pick<RefusedEntry, 'err_code' | 'err_msg'>): Fault {
  const code =
    BY_WORDS.find((row) => row.words.test(entry.err_msg))?.code ??
    BY_CODE.get(entry.err_code) ??
    'PLATFORM_REFUSED';
  return { code, gatewayCode: entry.err_code, gatewayText: entry.err_msg, details: {} };
}
