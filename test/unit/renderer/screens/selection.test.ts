import { describe, expect, it } from 'vitest';
import {
  firstChosen,
  NOTHING,
  toggled,
} from '../../../../renderer/screens/orders/list/selection.ts';
import type { ParcelKey } from '../../../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../../../shared/ids.ts';

const keyOf = (n: number): ParcelKey => ({
  orderId: orderIdSchema.parse(`490000000000000010${n}`),
  packId: packIdSchema.parse(''),
});
const KEYS = [1, 2, 3].map(keyOf);

describe('a choice by name', () => {
  it('is of the first rows where all are chosen', () => {
    expect([...firstChosen(KEYS, 2).keys.values()]).toEqual(KEYS.slice(0, 2));
  });

  it('takes no more than one decision may be about, and lets go of any', () => {
    const two = firstChosen(KEYS, 2);
    expect(toggled(two, keyOf(3), 2)).toBe(two);
    expect(toggled(two, keyOf(1), 2).keys.size).toBe(1);
    expect(toggled(NOTHING, keyOf(3), 2).keys.size).toBe(1);
  });
});
