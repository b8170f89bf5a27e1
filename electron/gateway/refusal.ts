import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import type { CallFailure } from './outcome.ts';
import { clockFault, isClockFarOff } from './clock.ts';

/**
 * No table of outer codes is published (gateway contract §3), so a refused call is classed by the
 * words of its `message`, which are kept and shown unchanged.
 */
const CLASSES: readonly { readonly words: RegExp; readonly code: ErrorCode }[] = [
  { words: /超时|稍后|繁忙|频繁|timeout|busy|too many/i, code: 'GATEWAY_BUSY' },
  { words: /签名|sign/i, code: 'GATEWAY_SIGNATURE' },
  { words: /授权|过期|appid|seller_nick|session|token|未开通/i, code: 'GATEWAY_AUTHORISATION' },
];

/**
 * What a non-zero outer code means. A PC clock that is far off looks like a signature or a
 * timestamp fault, so the HTTP `Date` header is heard first.
 */
export function refusalOf(
  gatewayCode: string,
  gatewayText: string,
  clockOffsetMs: number | null,
): CallFailure {
  const words = { gatewayCode, gatewayText };
  if (clockOffsetMs !== null && isClockFarOff(clockOffsetMs)) {
    return { outcome: 'rejected', fault: { ...clockFault(clockOffsetMs), ...words } };
  }
  const code = CLASSES.find((row) => row.words.test(gatewayText))?.code ?? 'GATEWAY_REFUSED';
  const fault: Fault = { code, ...words, details: {} };
  return { outcome: code === 'GATEWAY_BUSY' ? 'unknown' : 'rejected', fault };
}
