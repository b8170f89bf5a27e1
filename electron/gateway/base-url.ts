import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** @param host name or address, with or without a port */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host.replace(/:\d+$/, ''));

/** A gateway address that calls may go to: https, or http on this PC itself. Without a trailing slash. */
export function parseBaseUrl(text: string): Result<string, Fault> {
  const address = text.trim();
  const url = parseUrl(address);
  const usable =
    url !== null &&
    url.href === url.origin + url.pathname &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!usable) return fail(fault('GATEWAY_ADDRESS_INVALID', { address }));
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
