import { expect, test } from 'vitest';
import { outcomeOf } from '../../../../renderer/screens/orders/import/import-outcome.ts';

test.each([
  ['fresh', false, 'taken'],
  ['changed', false, 'taken'],
  ['unchanged', false, 'unchanged'],
  ['asked', false, 'kept'],
  ['refused', false, 'refused'],
  ['fresh', true, 'left'],
  ['refused', true, 'left'],
] as const)(
  'a parcel that was %s in the preview (left: %s) is shown as %s',
  (verdict, left, is) => {
    expect(outcomeOf({ verdict, left })).toBe(is);
  },
);
