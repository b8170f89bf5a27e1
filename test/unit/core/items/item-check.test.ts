import { describe, expect, it } from 'vitest';
import type { CheckLine } from '../../../../electron/core/items/item-check.ts';
import { checkItem, isCheckable } from '../../../../electron/core/items/item-check.ts';

const line = (codes: readonly string[], count = 1, done = 0): CheckLine => ({ codes, count, done });

describe('checkItem', () => {
  it('counts a right piece and is complete with the last one', () => {
    const lines = [line(['cup'], 2), line(['tea', 'tea-2'])];
    const first = checkItem(lines, 'cup');
    expect(first).toMatchObject({ kind: 'right', complete: false, lines: [{ done: 1 }, {}] });
    const nearly = [line(['cup'], 2, 2), line(['tea', 'tea-2'])];
    expect(checkItem(nearly, 'tea-2')).toMatchObject({ kind: 'right', complete: true });
  });

  it('tells a wrong piece from one too many', () => {
    expect(checkItem([line(['cup'])], 'tea')).toEqual({ kind: 'wrong' });
    expect(checkItem([line(['cup'], 1, 1), line(['tea'])], 'cup')).toEqual({ kind: 'too_many' });
  });

  it('fills the same goods on two lines one after the other', () => {
    const lines = [line(['cup'], 1, 1), line(['cup'])];
    expect(checkItem(lines, 'cup')).toMatchObject({
      complete: true,
      lines: [{ done: 1 }, { done: 1 }],
    });
  });

  it('leaves goods without a barcode to the eye', () => {
    expect(isCheckable([line([])])).toBe(false);
    expect(isCheckable([line([]), line(['cup'])])).toBe(true);
    expect(checkItem([line([], 3), line(['cup'])], 'cup')).toMatchObject({ complete: true });
  });
});
