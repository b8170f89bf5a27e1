import { describe, expect, test } from 'vitest';
import {
  ROWS_ABOVE_SIGNATURES,
  ROWS_IN_COLUMN,
  sheetPages,
} from '../../../../renderer/hand-over/sheet-pages.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    trackNo: `T${place}`,
    orderId: `O${place}`,
    packId: '',
    shop: 's',
    confirmed: true,
  }));

describe('the pages of a hand-over sheet', () => {
  test.each([
    [1, 1],
    [2 * ROWS_ABOVE_SIGNATURES, 1],
    [2 * ROWS_ABOVE_SIGNATURES + 1, 2],
    [2 * ROWS_IN_COLUMN, 2],
    [500, 7],
  ])('of %i parcels are %i, the last one with room for signatures', (count, pages) => {
    const made = sheetPages(rowsOf(count));
    expect(made).toHaveLength(pages);
    expect(made.map(({ isLast }) => isLast)).toEqual(
      Array.from({ length: pages }, (_, place) => place === pages - 1),
    );
    for (const { columns, isLast } of made) {
      const height = isLast ? ROWS_ABOVE_SIGNATURES : ROWS_IN_COLUMN;
      expect(Math.max(...columns.map(({ length }) => length))).toBeLessThanOrEqual(height);
    }
    const places = made.flatMap(({ columns }) => columns.flat().map(({ place }) => place));
    expect(places).toEqual(Array.from({ length: count }, (_, place) => place + 1));
  });
});
