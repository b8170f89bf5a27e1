import { fault } from '../../shared/errors/codes.ts';
import type { CallFailure } from './outcome.ts';

/** Errors that end a call before its first byte is sent. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|UND_ERR_CLOSED|EPROTO|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+)$/;
const TIMED_OUT = /^(UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|TimeoutError)$/;

/** Sorts what the HTTP client threw by the one question that matters: was anything sent? */
export function transportFailure(error: unknown, host: string, timeoutMs: number): CallFailure {
  const reason = errorCode(error);
  if (NOT_SENT.test(reason) && !wasOnOpenConnection(error)) {
    return { outcome: 'not_sent', fault: fault('GATEWAY_UNREACHABLE', { host, reason }) };
  }
  if (TIMED_OUT.test(reason)) {
    const seconds = Math.round(timeoutMs / 1000);
    return { outcome: 'unknown', fault: fault('GATEWAY_TIMEOUT', { host, seconds }) };
  }
  return { outcome: 'unknown', fault: fault('GATEWAY_CONNECTION_LOST', { host, reason }) };
}

/** The same codes can end a connection that was already in use; then something may have been sent. */
const wasOnOpenConnection = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  (error.syscall === 'read' || error.syscall === 'write');

function errorCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  if (typeof error === 'object' && error !== null && 'code' in error) {
    if (typeof error.code === 'string') return error.code;
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
}
