import { clockFaultOf } from '../../shared/clock.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { CallFailure, PlatformWords } from './outcome.ts';
import { platformFailure, platformMeaning } from './advice.ts';
import { isTrouble } from './trouble.ts';

/**
 * No table of outer codes is published (gateway contract §3), so a refused call is classed by the
 * words of its `message`, which are kept and shown unchanged.
 */
const CLASSES: readonly { readonly words: RegExp; readonly code: ErrorCode }[] = [
  { words: /签名|sign/i, code: 'GATEWAY_SIGNATURE' },
  { words: /授权|过期|appid|seller_nick|session|token|未开通/i, code: 'GATEWAY_AUTHORISATION' },
];

/**
 * What a non-zero outer code means. The platform's own words come through in `message` too, and
 * are understood first; its codes do not. Trouble behind the gateway may have come after the work,
 * so it leaves the outcome unknown. A PC clock that is far off looks like a signature or a
 * timestamp fault, so the HTTP `Date` header is heard before the other words.
 */
export function refusalOf(
  path: string,
  { code: gatewayCode, text: gatewayText }: PlatformWords,
  clockOffsetMs: number | null,
): CallFailure {
  const words = { gatewayCode, gatewayText };
  const platformOnly = { code: '', text: gatewayText };
  if (platformMeaning(path, platformOnly) !== null) {
    const failure = platformFailure(path, platformOnly);
    return { ...failure, fault: { ...failure.fault, ...words } };
  }
  if (isTrouble(gatewayText)) {
    return { outcome: 'unknown', fault: { code: 'GATEWAY_BUSY', ...words, details: {} } };
  }
  const clock = clockFaultOf(clockOffsetMs);
  if (clock?.code === 'GATEWAY_CLOCK') {
    return { outcome: 'rejected', fault: { ...clock, ...words } };
  }
  const code = CLASSES.find((row) => row.words.test(gatewayText))?.code ?? 'GATEWAY_REFUSED';
  return { outcome: 'rejected', fault: { code, ...words, details: {} } };
}
