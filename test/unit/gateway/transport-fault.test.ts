import { describe, expect, test } from 'vitest';
import { transportFailure } from '../../../electron/gateway/transport-fault.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

const failure = (error: unknown): readonly [string, string] => {
  const { outcome, fault } = transportFailure(error, 'gate.example', 60_000);
  return [outcome, fault.code];
};

describe('a call that ends without an answer', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_CLOSED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
  ])('was certainly not sent on %s', (code) => {
    expect(failure(coded(code))).toEqual(['not_sent', 'GATEWAY_UNREACHABLE']);
  });

  test.each(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])(
    'is unknown and too late on %s',
    (code) => {
      expect(failure(coded(code))).toEqual(['unknown', 'GATEWAY_TIMEOUT']);
    },
  );

  test('is unknown and too late when its own time limit ended it', () => {
    const late = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(failure(late)).toEqual(['unknown', 'GATEWAY_TIMEOUT']);
  });

  test.each([
    coded('ECONNRESET'),
    coded('EPIPE'),
    coded('ETIMEDOUT'),
    coded('UND_ERR_SOCKET'),
    coded('UND_ERR_RES_EXCEEDED_MAX_SIZE'),
    coded('ECONNREFUSED_BY_SOMEBODY_LATER'),
    new Error('no code'),
    'not an error',
    null,
  ])('is unknown on anything else: %s', (error) => {
    expect(failure(error)).toEqual(['unknown', 'GATEWAY_CONNECTION_LOST']);
  });

  test('is read from the first address that was tried', () => {
    const both = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]);
    expect(failure(both)).toEqual(['not_sent', 'GATEWAY_UNREACHABLE']);
    expect(transportFailure(both, 'gate.example', 1).fault.details).toEqual({
      host: 'gate.example',
      reason: 'ECONNREFUSED',
    });
  });

  test('says after how many seconds', () => {
    const { fault } = transportFailure(coded('UND_ERR_HEADERS_TIMEOUT'), 'gate.example', 60_000);
    expect(fault.details).toEqual({ host: 'gate.example', seconds: 60 });
  });
});
