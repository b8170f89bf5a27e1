import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  orderIdSchema,
  packIdSchema,
  parcelKeySchema,
  parcelKeyText,
  isTrackNo,
  trackNoSchema,
  withoutTrailingA,
} from '../../../shared/ids.ts';

describe('an order id', () => {
  test.each(['4900000000000000001', '200807-059090043922507', 'AB/12_x', '1', 'x'.repeat(32)])(
    '"%s" is taken',
    (id) => expect(orderIdSchema.parse(id)).toBe(id),
  );

  test.each(['', ' ', '1 2', '订单', '4.9E+18', 'a\nb', "1'--", 'x'.repeat(33)])(
    '"%s" is refused',
    (id) => expect(orderIdSchema.safeParse(id).success).toBe(false),
  );

  test('is never a number', () => {
    expect(orderIdSchema.safeParse(4_900_000).success).toBe(false);
  });

  test.each([
    ['4900000000000000001A', '4900000000000000001'],
    ['4900000000000000001AA', '4900000000000000001AA'],
    ['4900000000000000001a', '4900000000000000001a'],
    ['B4900000000000000001A', 'B4900000000000000001A'],
    ['123A', '123A'],
  ])('of a slip, %s, is %s', (slip, id) => expect(withoutTrailingA(slip)).toBe(id));
});

describe('a pack id', () => {
  test.each(['', 'p2', 'P_3456789012345'])('"%s" is taken', (id) =>
    expect(packIdSchema.parse(id)).toBe(id),
  );

  test.each(['P_34567890123456', 'p-2', ' ', '箱2', 'p2\n'])('"%s" is refused', (id) =>
    expect(packIdSchema.safeParse(id).success).toBe(false),
  );
});

test('a tracking number has 1 to 64 characters', () => {
  expect(
    ['', 'x', 'x'.repeat(64), 'x'.repeat(65)].map((no) => trackNoSchema.safeParse(no).success),
  ).toEqual([false, true, true, false]);
});

test.each(['', ' ', 'x', ' x', 'x ', 'x y', 'x'.repeat(64), 'x'.repeat(65)])(
  'typing "%s" is told to be a tracking number exactly where it is one as it stands',
  (typed) => {
    const parsed = trackNoSchema.safeParse(typed);
    expect(isTrackNo(typed)).toBe(parsed.success && parsed.data === typed);
  },
);

test('two parcels never have the same text', () => {
  const key = fc
    .record({
      orderId: fc.stringMatching(/^[0-9A-Za-z/_-]{1,32}$/),
      packId: fc.stringMatching(/^[0-9A-Za-z_]{0,15}$/),
    })
    .map((ids) => parcelKeySchema.parse(ids));
  fc.assert(
    fc.property(key, key, (a, b) => {
      const same = a.orderId === b.orderId && a.packId === b.packId;
      expect(parcelKeyText(a) === parcelKeyText(b)).toBe(same);
    }),
  );
});
