import { expect, test } from 'vitest';
import { placeAfterKey } from '../../../../renderer/components/row-list/row-keys.ts';

test.each([
  ['ArrowDown', 3, 10, 4],
  ['ArrowDown', 9, 10, 9],
  ['ArrowUp', 0, 10, 0],
  ['ArrowUp', 5, 10, 4],
  ['PageDown', 3, 100, 18],
  ['PageUp', 3, 100, 0],
  ['Home', 7, 10, 0],
  ['End', 7, 10, 9],
  ['End', 0, 0, 0],
  ['Enter', 3, 10, null],
])('%s at %i of %i goes to %j', (key, place, count, to) => {
  expect(placeAfterKey(key, place, count)).toBe(to);
});

test.each([
  ['ArrowDown', 3, 10, 3],
  ['ArrowDown', 0, 0, 0],
  ['ArrowUp', 3, 10, 2],
  ['Home', 3, 10, 0],
])('%s from place %i of %i, whose row has left, goes to %i', (key, place, count, to) => {
  expect(placeAfterKey(key, place, count, true)).toBe(to);
});
