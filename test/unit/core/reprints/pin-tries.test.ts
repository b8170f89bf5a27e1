import { expect, test } from 'vitest';
import { NO_TRIES, waitMs } from '../../../../electron/core/reprints/pin-tries.ts';
import { NOON_MS } from '../../../support/station/clock.ts';

const after = (wrong: number, sinceMs = 0): number =>
  waitMs({ wrong, atMs: NOON_MS }, NOON_MS + sinceMs) / 1000;

test('two wrong PINs cost nothing, each further one doubles the pause, up to 15 minutes', () => {
  expect(waitMs(NO_TRIES, NOON_MS)).toBe(0);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 60].map((wrong) => after(wrong))).toEqual([
    0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
  ]);
});

test('the pause runs from the last wrong PIN on', () => {
  expect([after(3, 1), after(3, 29_999), after(3, 30_000), after(3, 90_000)]).toEqual([
    29.999, 0.001, 0, 0,
  ]);
});

test('a clock turned back makes no pause longer than it is', () => {
  expect(after(3, -86_400_000)).toBe(30);
});
