import { describe, expect, test } from 'vitest';
import { clockOffsetMs } from '../../../electron/gateway/clock.ts';
import { NOON_MS } from '../../support/station/clock.ts';

const at = (ms: number): string => new Date(ms).toUTCString();

describe('the distance between the clocks', () => {
  test('is taken from the middle of the call and the middle of the second', () => {
    expect(clockOffsetMs(at(NOON_MS), NOON_MS, NOON_MS + 1_000)).toBe(0);
    expect(clockOffsetMs(at(NOON_MS + 60_000), NOON_MS, NOON_MS)).toBe(60_500);
    expect(clockOffsetMs(at(NOON_MS - 60_000), NOON_MS, NOON_MS)).toBe(-59_500);
  });

  test('is not known without a date that can be read', () => {
    expect(clockOffsetMs(undefined, NOON_MS, NOON_MS)).toBeNull();
    expect(clockOffsetMs('yesterday', NOON_MS, NOON_MS)).toBeNull();
  });
});
