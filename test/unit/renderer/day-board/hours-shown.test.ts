import { describe, expect, test } from 'vitest';
import { hoursShown, shadeOf } from '../../../../renderer/day-board/hours-shown.ts';

const hoursWith = (...busy: readonly number[]): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) => (busy.includes(hour) ? 1 : 0));

describe('the hours of a board', () => {
  test('go from the first to the last one with a parcel', () => {
    expect(hoursShown(hoursWith(8, 19))).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  test('are eight at least, the last of the day included', () => {
    expect(hoursShown(hoursWith(9))).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(hoursShown(hoursWith(23))).toEqual([16, 17, 18, 19, 20, 21, 22, 23]);
  });

  test('are none on a day without parcels', () => {
    expect(hoursShown(hoursWith())).toEqual([]);
  });

  test('stand out by how much was done', () => {
    expect([0, 1, 20, 21, 40, 80].map((parcels) => shadeOf(parcels, 80))).toEqual([
      0, 1, 1, 2, 2, 4,
    ]);
    expect(shadeOf(5, 0)).toBe(0);
  });
});
