import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/i18n/en.ts';
import { createTexts } from '../../../../renderer/i18n/index.ts';
import { zhCN } from '../../../../renderer/i18n/zh-CN.ts';

type Text = readonly [key: string, text: string];

/** Every text by its dotted key. */
function flat(tree: object, path = ''): readonly Text[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[key, value] as const];
    return typeof value === 'object' && value !== null ? flat(value, key) : [];
  });
}

const holes = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

const places = (texts: readonly Text[]) => texts.map(([key, text]) => [key, holes(text)]);

const zhTexts = flat(zhCN);
const enTexts = flat(en);

describe('the texts of the pages', () => {
  it('have the same keys and the same places to fill in both languages', () => {
    expect(places(enTexts)).toEqual(places(zhTexts));
  });

  it('are calm', () => {
    const loud = [...zhTexts, ...enTexts].filter(([, text]) => /[!！]|\bwe\b|我们/i.test(text));
    expect(loud).toEqual([]);
  });

  it('are all written', () => {
    expect([...zhTexts, ...enTexts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are there at once in the chosen language, in the other one when it is chosen', async () => {
    const texts = await createTexts('zh-CN');
    expect(texts.t('orders.waitingTotal', { total: 5 })).toBe('共 5 个');
    expect(texts.hasResourceBundle('en', 'translation')).toBe(false);
    await texts.changeLanguage('en');
    expect(texts.t('bench.now.idle')).toBe('Scan an order');
    const english = await createTexts('en');
    expect(english.t('bench.now.idle')).toBe('Scan an order');
  });
});
