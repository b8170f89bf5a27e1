import { describe, expect, test } from 'vitest';
import { PAPER_100_150, PAPER_76_130 } from '../../../../shared/label/paper.ts';
import type { Placement } from '../../../../shared/label/profile.ts';
import {
  STRAIGHT,
  originOf,
  pageOf,
  placementSchema,
  profileOf,
  roomOf,
  withProfile,
} from '../../../../shared/label/profile.ts';

const DOT_203 = 25.4 / 203;
const placed = (over: Partial<Placement>): Placement => ({ ...STRAIGHT, ...over });
const isWhole = (mm: number, dotMm: number): boolean =>
  Math.abs(mm / dotMm - Math.round(mm / dotMm)) < 1e-6;

describe('profiles', () => {
  test('a printer without one gets plain 76 × 130 at 203 dpi', () => {
    expect(profileOf([], 'zebra')).toEqual({ ...STRAIGHT, printer: 'zebra', paper: PAPER_76_130 });
  });

  test('a new one takes the place of its printer only', () => {
    const a = { ...profileOf([], 'a'), paper: PAPER_100_150 };
    const b = profileOf([], 'b');
    const profiles = withProfile([a, b], { ...a, dpi: 300 });
    expect(profileOf(profiles, 'a')).toMatchObject({ dpi: 300, paper: PAPER_100_150 });
    expect(profileOf(profiles, 'b')).toEqual(b);
    expect(profiles).toHaveLength(2);
  });

  test.each([0.1, -0.3, 2.7, 10])('takes an offset of %s mm', (offsetXMm) => {
    expect(placementSchema.safeParse(placed({ offsetXMm })).success).toBe(true);
  });

  test.each([
    [{ offsetXMm: 0.05 }],
    [{ offsetYMm: 10.1 }],
    [{ scalePercent: 89.9 }],
    [{ scalePercent: 100.05 }],
  ])('refuses %o', (over) => {
    expect(placementSchema.safeParse(placed(over)).success).toBe(false);
  });
});

describe('a label on its page', () => {
  test.each([0, 90, 180, 270] as const)('turned by %i° lies on a page of its size', (rotation) => {
    const { widthMm, heightMm } = pageOf(PAPER_76_130, { rotation });
    expect([widthMm, heightMm]).toEqual(rotation % 180 === 0 ? [76, 130] : [130, 76]);
  });

  test.each([
    [{ offsetXMm: 0.7, offsetYMm: -1.3 }],
    [{ rotation: 90 }],
    [{ rotation: 180, offsetXMm: 0.3 }],
    [{ rotation: 270, scalePercent: 98.5 }],
  ] as const)('begins on a whole printer dot with %o', (over) => {
    const { xMm, yMm } = originOf(PAPER_76_130, placed(over));
    expect(isWhole(xMm, DOT_203)).toBe(true);
    expect(isWhole(yMm, DOT_203)).toBe(true);
  });

  test('keeps an offset to within half a dot', () => {
    for (let tenths = -100; tenths <= 100; tenths += 1) {
      const { xMm } = originOf(PAPER_76_130, placed({ offsetXMm: tenths / 10 }));
      expect(Math.abs(xMm - tenths / 10)).toBeLessThanOrEqual(DOT_203 / 2 + 1e-9);
    }
  });

  test('is laid out in less room where it is enlarged', () => {
    const room = roomOf(PAPER_76_130, { scalePercent: 104 });
    expect(room.widthMm * 1.04).toBeCloseTo(76, 9);
    expect(room.heightMm * 1.04).toBeCloseTo(130, 9);
  });
});
