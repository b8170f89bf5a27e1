import { describe, expect, test } from 'vitest';
import {
  leadChangeOf,
  leadFlaws,
  leadValuesOf,
} from '../../../../../renderer/screens/setup/lead/lead-values.ts';

const LIMITS = { packer: 2, lead: 5 };
const typed = (over: Partial<ReturnType<typeof leadValuesOf>>) => ({
  ...leadValuesOf(LIMITS),
  ...over,
});

describe("the lead's dialog", () => {
  test('wants a new PIN, twice the same, where none is set', () => {
    expect(leadChangeOf(typed({}), false)).toBeNull();
    expect(leadChangeOf(typed({ newPin: '1234' }), false)).toBeNull();
    expect(leadChangeOf(typed({ newPin: '1234', again: '1235' }), false)).toBeNull();
    expect(leadChangeOf(typed({ newPin: '１２３４', again: '1234' }), false)).toEqual({
      pin: null,
      newPin: '1234',
      limits: LIMITS,
    });
  });

  test('wants the PIN that holds, and may leave it as it is', () => {
    expect(leadChangeOf(typed({ packer: '0', lead: '9' }), true)).toBeNull();
    expect(leadChangeOf(typed({ packer: '0', lead: '9', pin: '1234' }), true)).toEqual({
      pin: '1234',
      newPin: null,
      limits: { packer: 0, lead: 9 },
    });
  });

  test.each([
    ['3', '2'],
    ['', '2'],
    ['1.5', '2'],
    ['-1', '2'],
    ['1', '100'],
  ])('refuses the limits %s and %s', (packer, lead) => {
    const values = typed({ packer, lead, pin: '1234' });
    expect(leadFlaws(values).limits).toBe(true);
    expect(leadChangeOf(values, true)).toBeNull();
  });

  test.each(['123', '1234567890123', '12a4', '12 34'])('refuses the new PIN %s', (newPin) => {
    const values = typed({ newPin, again: newPin, pin: '1' });
    expect(leadFlaws(values).newPin).toBe(true);
    expect(leadChangeOf(values, true)).toBeNull();
  });
});
