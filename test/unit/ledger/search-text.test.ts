import { describe, expect, test } from 'vitest';
import { goodsLike, numberLike, trigramsOf } from '../../../electron/ledger/search-text.ts';

describe('a text that is searched for', () => {
  test.each([
    ['', null],
    [' \t ', null],
    ['4900 0001', '%49000001%'],
    ['a_b%c\\d', '%a\\_b\\%c\\\\d%'],
    ['49\u000001', '%4901%'],
  ])('is a part of a number: %j', (text, like) => {
    expect(numberLike(text)).toBe(like);
  });

  test('is words of goods, anything between them', () => {
    expect(goodsLike(' 坚果  50% 白色 ')).toBe('%坚果%50\\%%白色%');
  });
});

test('trigrams are each named once, in small letters, whole characters only', () => {
  expect(trigramsOf('YT000')).toEqual(['yt0', 't00', '000']);
  expect(trigramsOf('0000')).toEqual(['000']);
  expect(trigramsOf('12')).toEqual([]);
  expect(trigramsOf('😀ab')).toEqual(['😀ab']);
});
