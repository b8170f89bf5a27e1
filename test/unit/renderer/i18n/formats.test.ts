import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../renderer/i18n/formats.ts';
import { createTexts } from '../../../../renderer/i18n/index.ts';

const AT = Date.UTC(2026, 10, 2, 0, 5, 9);
const zh = formatsOf('zh-CN');
const en = formatsOf('en');

describe('formats', () => {
  it('write dates and times as the language does, midnight as 00', () => {
    expect(zh.dateTime(AT)).toBe('2026/11/02 00:05');
    expect(en.dateTime(AT)).toBe('02/11/2026, 00:05');
    expect([zh.clock(AT), en.clock(AT)]).toEqual(['00:05:09', '00:05:09']);
    expect([zh.day(AT), en.day(AT)]).toEqual(['11月2日', '2 Nov']);
  });

  it('write numbers, sizes and rates', () => {
    expect([zh.number(1_234_567), en.number(1_234_567)]).toEqual(['1,234,567', '1,234,567']);
    expect([0, 999, 1000, 1536, 104_857_600].map(zh.size)).toEqual([
      '0 B',
      '999 B',
      '1.0 KB',
      '1.5 KB',
      '100 MB',
    ]);
    expect([0.96, 9.94, 10, 1234.4].map(en.rate)).toEqual(['1.0', '9.9', '10', '1,234']);
  });

  it('write fen as yuan', () => {
    expect([zh.money(123_456), en.money(123_456)]).toEqual(['¥1,234.56', '¥1,234.56']);
    expect(zh.money(5)).toBe('¥0.05');
  });

  it('are made once', () => {
    expect(formatsOf('en')).toBe(en);
  });
});

describe('a text with a number in it', () => {
  it('has it written as its language does, and other values left as they are', async () => {
    const texts = await createTexts('en');
    expect(texts.t('orders.waitingTotal', { total: 12_000 })).toBe('12,000 in all');
    expect(texts.t('foot.version', { version: '12000' })).toBe('Version 12000');
    await texts.changeLanguage('zh-CN');
    expect(texts.t('orders.waitingTotal', { total: 12_000 })).toBe('共 12,000 个');
  });
});
