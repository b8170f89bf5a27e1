import { describe, expect, test } from 'vitest';
import { parseBaseUrl } from '../../../electron/gateway/base-url.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';

describe('a gateway address', () => {
  test.each([
    ['https://kf.example', 'https://kf.example'],
    ['  https://kf.example/ ', 'https://kf.example'],
    ['https://kf.example:8443/base//', 'https://kf.example:8443/base'],
    ['https://KF.example', 'https://kf.example'],
    ['http://127.0.0.1:4123', 'http://127.0.0.1:4123'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://localhost:80/', 'http://localhost'],
    ['http://[::1]:4123', 'http://[::1]:4123'],
  ])('is taken: "%s"', (text, url) => {
    expect(valueOf(parseBaseUrl(text))).toBe(url);
  });

  test.each([
    '',
    'kf.example',
    'http://kf.example',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://192.168.0.7',
    'ftp://kf.example',
    'file:///etc/hosts',
    'https://user@kf.example',
    'https://user:word@kf.example',
    'https://:word@kf.example',
    'https://kf.example/?x=1',
    'https://kf.example/?',
    'https://kf.example/#part',
    'https://',
  ])('is refused: "%s"', (text) => {
    const fault = errorOf(parseBaseUrl(text));
    expect(fault.code).toBe('GATEWAY_ADDRESS_INVALID');
    expect(fault.details).toEqual({ address: text.trim() });
  });
});
