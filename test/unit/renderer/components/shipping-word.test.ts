import { expect, test } from 'vitest';
import type { ShippingWord } from '../../../../renderer/components/shipping-word.ts';
import { isAlsoHeld, shippingWord } from '../../../../renderer/components/shipping-word.ts';
import type { ShippingView } from '../../../../shared/parcel-views.ts';

const WAITING = {
  platform: 'douyin',
  state: 'waiting',
  held: false,
  waitsFor: 'paper',
} as const satisfies Partial<ShippingView>;

test.each<[Partial<ShippingView>, ShippingWord]>([
  [{}, 'for_paper'],
  [{ waitsFor: 'person' }, 'for_person'],
  [{ platform: 'by_hand', waitsFor: 'person' }, 'by_hand'],
  [{ held: true }, 'held'],
  [{ state: 'due', held: true, waitsFor: null }, 'held'],
  [{ state: 'refused', held: true, waitsFor: null }, 'refused'],
  [{ state: 'done', platform: 'by_hand', waitsFor: null }, 'done'],
  [{ state: 'void', held: true, waitsFor: null }, 'void'],
  [{ state: 'sending', waitsFor: null }, 'sending'],
])('%j is called %s', (more, word) => {
  expect(shippingWord({ ...WAITING, ...more })).toBe(word);
});

test.each<[ShippingView['state'], boolean]>([
  ['waiting', false],
  ['due', false],
  ['checking', true],
  ['refused', true],
  ['done', false],
])('a held parcel that is %s says so beside its word: %j', (state, says) => {
  expect(isAlsoHeld({ state, held: true })).toBe(says);
  expect(isAlsoHeld({ state, held: false })).toBe(false);
});
