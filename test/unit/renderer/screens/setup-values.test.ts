import { describe, expect, it } from 'vitest';
import { requestOf, valuesOf } from '../../../../renderer/screens/setup/setup-values.ts';
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
      platformUrls: { pinduoduo: ' ', alibaba: ' https://open.example ' },
      sender: { ...DEFAULT_SETTINGS.sender, city: '杭州市 ' },
    };
    const { settings, appSecret } = requestOf(values, 'en');
    expect(appSecret).toBe(' s ');
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      shop: 'shop-a',
      platformUrls: { pinduoduo: '', alibaba: 'https://open.example' },
      sender: { ...DEFAULT_SETTINGS.sender, city: '杭州市' },
    });
  });
});
