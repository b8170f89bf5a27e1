import { describe, expect, it } from 'vitest';
import { diagnose, matchOf } from '../../../../../renderer/scanner/check/diagnose.ts';
import type { HeardKey } from '../../../../../renderer/scanner/check/heard-scan.ts';
import { heardScan } from '../../../../../renderer/scanner/check/heard-scan.ts';
import type { KeyStroke } from '../../../../../renderer/scanner/key-stroke.ts';
import { altTyping, down, hear, stroke, typing } from '../keys.ts';
import { scanRules } from '../../../../../renderer/scanner/scan-rules.ts';

const CODE = 'WB-Zy_4qA/7m';

interface Sending {
  readonly text?: string;
  readonly gapMs?: number;
  readonly end?: Partial<KeyStroke> | null;
  readonly more?: Partial<KeyStroke>;
  readonly capsLock?: boolean;
  readonly byInputMethod?: boolean;
  readonly fieldText?: string;
}

/** One scan of the code, with what is special about it. */
function sent(sending: Sending = {}): ReturnType<typeof heardScan> {
  const { text = CODE, gapMs = 12, end = { code: 'Enter' }, more = {} } = sending;
  const { capsLock = false, byInputMethod = false, fieldText = text } = sending;
  const keys = [
    ...typing(text, 0, gapMs, more),
    ...(end === null ? [] : [stroke('', text.length * gapMs, end)]),
  ];
  const heard = keys.map((key): HeardKey => ({
    kind: 'down',
    stroke: key,
    capsLock,
    byInputMethod,
  }));
  return heardScan(heard, fieldText);
}

const learnt = (...scans: readonly ReturnType<typeof sent>[]) => diagnose(scans, CODE);

describe('the scanner check', () => {
  it('learns suffix and speed, and finds nothing wrong with a good scanner', () => {
    const profile = learnt(sent({ gapMs: 8 }), sent(), sent({ gapMs: 10 }));
    expect(profile).toEqual({ suffix: 'enter', gapMs: 12, prefix: '', faults: [] });
  });

  it.each([
    [{ code: 'Tab' }, 'tab', []],
    [{ code: 'NumpadEnter' }, 'enter', []],
    [{ code: 'KeyJ', ctrl: true }, 'line_feed', []],
    [null, 'none', ['no_suffix']],
  ] as const)('learns the suffix of %o', (end, suffix, faults) => {
    expect(learnt(sent({ end }))).toMatchObject({ suffix, faults });
  });

  it('takes a suffix that is missing now and then for none', () => {
    const profile = learnt(sent(), sent({ end: null }), sent());
    expect(profile).toMatchObject({ suffix: 'none', faults: ['no_suffix'] });
  });

  it('hears a scanner that types numbers under Alt', () => {
    let atMs = 0;
    const heard = [...Array.from(CODE, (char) => char.charCodeAt(0)), 13].flatMap((charCode) => {
      const keys = altTyping(charCode, atMs, 8);
      atMs += keys.length * 8 + 8;
      return keys;
    });
    const keys = heard.flatMap((each): HeardKey[] =>
      each.kind === 'down' || each.kind === 'up'
        ? [{ kind: each.kind, stroke: each.stroke, capsLock: false, byInputMethod: false }]
        : [],
    );
    expect(heardScan(keys, '')).toMatchObject({ text: CODE, suffix: 'enter' });
  });

  it('names what is wrong', () => {
    expect(learnt(sent(), sent({ byInputMethod: true })).faults).toEqual(['input_method']);
    expect(learnt(sent({ capsLock: true })).faults).toEqual(['caps_lock']);
    expect(learnt(sent({ text: CODE.toUpperCase() })).faults).toEqual(['caps_lock']);
    expect(learnt(sent({ fieldText: 'ＷＢ－Ｚｙ' })).faults).toEqual(['full_width']);
    expect(learnt(sent({ gapMs: 61 })).faults).toEqual(['too_slow']);
    expect(learnt(sent({ text: 'WB/Yz-4qA-7m' })).faults).toEqual(['layout']);
  });

  it('learns what stands before the code, and leaves a kind-of-code id out of it', () => {
    expect(learnt(sent({ text: `XY${CODE}` }), sent({ text: `XY${CODE}` })).prefix).toBe('XY');
    expect(learnt(sent({ text: `]C1${CODE}` })).prefix).toBe('');
    expect(learnt(sent({ text: `XY]C1${CODE}` })).prefix).toBe('XY');
    expect(learnt(sent({ text: `XY${CODE}` }), sent()).prefix).toBe('');
  });

  it('does not count another code or a hand', () => {
    expect(matchOf(sent({ text: '4900000000000000101' }), CODE).kind).toBe('other_code');
    expect(matchOf(sent({ text: '123456789012' }), CODE).kind).toBe('other_code');
    expect(matchOf(sent({ gapMs: 220 }), CODE).kind).toBe('by_hand');
  });

  it.each([
    { gapMs: 12, end: null, prefix: '' },
    { gapMs: 45, end: null, prefix: 'A' },
    { gapMs: 90, end: { code: 'Tab' }, prefix: '' },
    { gapMs: 30, end: { code: 'Enter' }, prefix: 'Q1-' },
  ])('teaches the scanner what it needs: %o', ({ gapMs, end, prefix }) => {
    const rules = scanRules(learnt(sent({ text: prefix + CODE, gapMs, end })));
    const order = '4900000000000000101';
    const scan = (fromMs: number) => {
      const keys = typing(prefix + order, fromMs, gapMs);
      const endMs = fromMs + keys.length * gapMs;
      return [...keys, ...(end === null ? [] : [stroke('', endMs, end)])].map(down);
    };
    const heard = hear([...scan(0), ...scan(6_000), { kind: 'timer', atMs: 20_000 }], rules);
    expect(heard.scans).toEqual([order, order]);
  });
});
