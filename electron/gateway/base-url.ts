import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { isGatewayAddress } from '../../shared/gateway-address.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

/** The address that calls go to, without a trailing slash, or why none may go there. */
export function parseBaseUrl(text: string): Result<string, Fault> {
  const address = text.trim();
  const url = parseUrl(address);
  if (url === null || !isGatewayAddress(url)) {
    return fail(fault('GATEWAY_ADDRESS_INVALID', { address }));
  }
  return ok(url.href.replace(/\/+$/, ''));
}

/** `URL.canParse` is younger than the oldest runtime (ADR 0004). */
function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
