import { describe, expect, test } from 'vitest';
import { ERROR_CODES, fault } from '../../../shared/errors/codes.ts';
import type { ErrorText } from '../../../shared/errors/describe.ts';
import { describeFault, faultLine, faultSentence } from '../../../shared/errors/describe.ts';
import { EN_TEXTS } from '../../../shared/errors/texts.en.ts';
import { ZH_TEXTS } from '../../../shared/errors/texts.zh-CN.ts';

const partsOf = ({ title, text, action }: ErrorText): readonly string[] => [title, text, action];
const places = (texts: ErrorText): readonly string[] =>
  [
    ...new Set(
      partsOf(texts)
        .join(' ')
        .match(/\{\w+\}/g),
    ),
  ].toSorted();

describe.each(ERROR_CODES)('%s', (code) => {
  const zh = ZH_TEXTS[code];
  const en = EN_TEXTS[code];

  test('has a title, a text and an action in both languages', () => {
    for (const part of [...partsOf(zh), ...partsOf(en)]) expect(part.trim()).toBe(part);
    for (const part of [...partsOf(zh), ...partsOf(en)]) expect(part).not.toBe('');
    for (const part of partsOf(zh)) expect(part).toMatch(/\p{Script=Han}/u);
    for (const part of partsOf(en)) expect(part).not.toMatch(/\p{Script=Han}/u);
  });

  test('names the same facts in both languages', () => {
    expect(places(zh)).toEqual(places(en));
  });

  test('is calm and speaks of the matter, not of us', () => {
    const chinese = partsOf(zh).join(' ');
    const english = partsOf(en).join(' ');
    expect(chinese + english).not.toMatch(/[!！]/);
    expect(chinese).not.toMatch(/我们|咱们|抱歉/);
    expect(english).not.toMatch(/\b(we|our|us|sorry|please|oops)\b/i);
  });

  test('ends its text and its action as sentences', () => {
    for (const part of [zh.text, zh.action]) expect(part).toMatch(/。$/);
    for (const part of [en.text, en.action]) expect(part).toMatch(/\.$/);
  });
});

describe('a fault told to a person', () => {
  const clock = fault('GATEWAY_CLOCK', { minutes: 60, direction: 'ahead' });

  test('has its facts filled in, words of ours in the language of the text', () => {
    expect(describeFault(clock, 'zh-CN').text).toContain('本机比网关快 60 分钟');
    expect(describeFault(clock, 'en').text).toContain('60 min ahead of the gateway');
  });

  test('shows a dash where a fact is missing', () => {
    expect(describeFault(fault('GATEWAY_HTTP_STATUS'), 'en').title).toBe(
      'Gateway answered with HTTP —',
    );
  });

  test.each(['4900000000000000001', '$&', '{code}', 'ahead', 'behind', 'constructor'])(
    'shows a scanned "%s" as it was scanned',
    (code) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { text } = describeFault(fault('PARCEL_UNKNOWN', { code }), language);
        expect(text).toContain(code);
      }
    },
  );

  test('begins with the words of the other side', () => {
    const refused = { ...fault('PLATFORM_REFUSED'), gatewayCode: '9', gatewayText: '该地区停发' };
    expect(faultSentence(refused, 'en')).toMatch(/^该地区停发 \| Refused by the platform\. /);
    expect(faultSentence(refused, 'zh-CN')).toMatch(/^该地区停发 \| 平台拒绝了请求。/);
  });

  test('begins with its title where a list shows it', () => {
    const refused = { ...fault('PLATFORM_REFUSED'), gatewayCode: '9', gatewayText: '该地区停发' };
    expect(faultLine(refused, 'en')).toBe('Refused by the platform · 该地区停发');
    expect(faultLine(fault('PLATFORM_REFUSED'), 'zh-CN')).toBe('平台拒绝了请求');
  });
});

/** What is said of a call whose answer was lost. */
const lost = (call?: string): string => {
  const details = { reason: 'x', ...(call === undefined ? {} : { call }) };
  const { text, action } = describeFault(fault('GATEWAY_CONNECTION_LOST', details), 'en');
  return `${text} ${action}`;
};

describe('a fault of a call without an answer', () => {
  test('promises the same number where the call buys one', () => {
    expect(lost()).toContain('returns the same number');
    expect(lost('constructor')).toContain('returns the same number');
  });

  test.each([
    ['read', 'nothing was changed'],
    ['safe_to_repeat', 'does no harm'],
    ['check_before_repeat', 'look at the platform'],
  ])('speaks of no number for calls that buy no number: %s', (call, words) => {
    expect(lost(call)).toContain(words);
    expect(lost(call)).not.toContain('number');
  });
});
