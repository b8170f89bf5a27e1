import { describe, expect, test } from 'vitest';
import { readShipBy } from '../../../../electron/core/importing/ship-by.ts';

describe('the last moment to ship', () => {
  test.each<[string, string | null]>([
    ['2026-11-22 18:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22 18:00:30', '2026-11-22T10:00:30.000Z'],
    ['2026/1/2 3:04', '2026-01-01T19:04:00.000Z'],
    ['2026-11-22T18:00:00.000', '2026-11-22T10:00:00.000Z'],
    ['2026年11月22日 18:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22', '2026-11-22T15:59:59.000Z'],
    ['1795341600', '2026-11-22T10:00:00.000Z'],
    ['1795341600000', '2026-11-22T10:00:00.000Z'],
    [' 2026-11-22 18:00 ', '2026-11-22T10:00:00.000Z'],
    ['2026-02-30 18:00', null],
    ['2026-11-22 25:00', null],
    ['2026-11-22 18:61', null],
    ['46348.75', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (written, iso) => {
    const shipByMs = readShipBy(written);
    expect(shipByMs === null ? null : new Date(shipByMs).toISOString()).toBe(iso);
  });
});
