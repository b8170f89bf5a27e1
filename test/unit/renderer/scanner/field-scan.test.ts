import { describe, expect, it } from 'vitest';
import type { FieldText } from '../../../../renderer/scanner/field-scan.ts';
import { NO_WATCH, watchField } from '../../../../renderer/scanner/field-scan.ts';
import type { KeyStroke } from '../../../../renderer/scanner/key-stroke.ts';
import { stroke, typing, UNLEARNT } from './keys.ts';

const EMPTY: FieldText = { value: '', from: 0, to: 0 };

/** What a field is to hold after keys that an input method got, or did not. */
function repairedBy(
  strokes: readonly KeyStroke[],
  byInputMethod: boolean,
  before: FieldText = EMPTY,
): readonly string[] {
  let watch = NO_WATCH;
  let now = before;
  return strokes.flatMap((each) => {
    const step = watchField(watch, each, byInputMethod, now, UNLEARNT);
    watch = step.watch;
    const value = `${now.value}集`;
    now = { value, from: value.length, to: value.length };
    return step.repaired === null ? [] : [step.repaired];
  });
}

const scanned = (text: string, fromMs: number) => [
  ...typing(text, fromMs, 12),
  stroke('Enter', fromMs + text.length * 12),
];

describe('watchField', () => {
  it('puts the code in place of what an input method made of a scan', () => {
    expect(repairedBy(scanned('JT5391', 0), true)).toEqual(['JT5391']);
  });

  it('keeps what stood in the field around the place of the scan', () => {
    const before = { value: 'SF 旧 x', from: 3, to: 4 };
    expect(repairedBy(scanned('JT5391', 0), true, before)).toEqual(['SF JT5391 x']);
  });

  it('puts only the scan right after something typed by hand', () => {
    const keys = [...typing('zhong', 0, 150), ...scanned('JT5391', 3_000)];
    expect(repairedBy(keys, true)).toEqual(['集集集集集JT5391']);
  });

  it('leaves alone what a hand types, and scans that no input method got', () => {
    expect(repairedBy([...typing('zhongguo', 0, 150), stroke('Enter', 2_000)], true)).toEqual([]);
    expect(repairedBy(scanned('JT5391', 0), false)).toEqual([]);
  });

  it('takes two scans one after the other', () => {
    expect(repairedBy([...scanned('JT5391', 0), ...scanned('JT5392', 200)], true)).toHaveLength(2);
  });
});
