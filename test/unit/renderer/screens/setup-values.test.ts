import { describe, expect, it } from 'vitest';
import {
  isAddress,
  isPhone,
  requestOf,
  valuesOf,
} from '../../../../renderer/screens/setup/setup-values.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

describe('requestOf', () => {
  it('leaves the stored secret alone where none was typed', () => {
    expect(requestOf(valuesOf(DEFAULT_SETTINGS), 'en').appSecret).toBeNull();
  });

  it('sends a typed secret as it is, and every other text without blanks around', () => {
    const values = {
      ...valuesOf(DEFAULT_SETTINGS),
      appSecret: ' s ',
      shop: ' shop-a ',
      distributionShop: ' buyer ',
      shipping: {
        shops: [{ channel: '27', shop: ' pdd-1 ', rule: 'spooled' as const }],
        carriers: [
          { carrier: ' jd ', platform: 'alibaba' as const, code: ' JDKD ', name: ' 京东 ' },
        ],
      },
      platformUrls: { pinduoduo: ' ', alibaba: ' https://open.example ' },
      sender: { ...DEFAULT_SETTINGS.sender, city: '杭州市 ' },
    };
    const { settings, appSecret } = requestOf(values, 'en');
    expect(appSecret).toBe(' s ');
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      shop: 'shop-a',
      distributionShop: 'buyer',
      shipping: {
        shops: [{ channel: '27', shop: 'pdd-1', rule: 'spooled' }],
        carriers: [{ carrier: 'jd', platform: 'alibaba', code: 'JDKD', name: '京东' }],
      },
      platformUrls: { pinduoduo: '', alibaba: 'https://open.example' },
      sender: { ...DEFAULT_SETTINGS.sender, city: '杭州市' },
    });
  });
});

describe('isAddress', () => {
  it.each(['https://kf.fw199.com', ' https://kf.example:8443/api/ ', 'http://127.0.0.1:4100'])(
    'takes %j',
    (text) => {
      expect(isAddress(text)).toBe(true);
    },
  );

  it.each([
    'kf.fw199.com',
    'http://kf.fw199.com',
    'https://kf.example/?a=b',
    'https://',
    'ftp://a',
  ])('refuses %j', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

describe('isPhone', () => {
  it.each(['13900000009', '0571-8800 0000', '+86 139 0000 0009'])('takes %j', (text) => {
    expect(isPhone(text)).toBe(true);
  });

  it.each(['139****0009', '仓库', '123', '1390000000o'])('refuses %j', (text) => {
    expect(isPhone(text)).toBe(false);
  });
});
