import { describe, expect, test } from 'vitest';
import type { Fitting } from '../../../../renderer/label/fit.ts';
import { findFitting } from '../../../../renderer/label/fit.ts';

/** A label of so many millimetres for people and for each item, on a paper of 100 mm. */
const labelOf =
  (peopleMm: number, itemMm: number, drawn: Fitting[] = []) =>
  (fitting: Fitting): number => {
    drawn.push(fitting);
    const { peopleZoom, itemsZoom, itemsShown } = fitting;
    return Math.max(0, peopleMm * peopleZoom + itemMm * itemsZoom * itemsShown - 100);
  };

describe('a label that is too full', () => {
  test('keeps its letters where everything fits', () => {
    expect(findFitting(2, labelOf(60, 5))).toEqual({
      fitting: { peopleZoom: 1, itemsZoom: 1, itemsShown: 2 },
      overflowMm: 0,
    });
  });

  test('first makes the items smaller', () => {
    const { fitting } = findFitting(10, labelOf(60, 4.5));
    expect(fitting).toEqual({ peopleZoom: 1, itemsZoom: 0.88, itemsShown: 10 });
  });

  test('then the address a little', () => {
    const { fitting } = findFitting(10, labelOf(66, 4.8));
    expect(fitting).toEqual({ peopleZoom: 0.9, itemsZoom: 0.78, itemsShown: 10 });
  });

  test('then lists as many items as there is room for', () => {
    const { fitting } = findFitting(20, labelOf(60, 5));
    expect(fitting).toEqual({ peopleZoom: 0.9, itemsZoom: 0.78, itemsShown: 11 });
  });

  test('gives up items before the address gets tiny, and is refused by name after that', () => {
    expect(findFitting(20, labelOf(145, 5)).fitting).toMatchObject({ peopleZoom: 0.66 });
    const { fitting, overflowMm } = findFitting(20, labelOf(160, 5));
    expect(fitting).toEqual({ peopleZoom: 0.66, itemsZoom: 0.78, itemsShown: 0 });
    expect(overflowMm).toBeCloseTo(5.6, 6);
  });

  test.each([
    [2, 60, 5],
    [20, 60, 5],
    [20, 145, 5],
  ])('leaves the last drawing as the one that fits (%i items)', (items, people, item) => {
    const drawn: Fitting[] = [];
    const { fitting } = findFitting(items, labelOf(people, item, drawn));
    expect(drawn.at(-1)).toEqual(fitting);
  });
});
