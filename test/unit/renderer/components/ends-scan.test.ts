import { describe, expect, it } from 'vitest';
import { endsScan, startsScan } from '../../../../renderer/components/dialog/ends-scan.ts';

describe('an Enter', () => {
  it('ends a scan where it follows as fast as a scanner sends', () => {
    expect(endsScan(1_000, 1_012)).toBe(true);
    expect(endsScan(1_000, 1_120)).toBe(false);
  });
});

describe('a key', () => {
  it('starts a scan where the one before it is longer ago than keys of a scan are apart', () => {
    expect(startsScan(-Infinity, 5)).toBe(true);
    expect(startsScan(1_000, 1_300)).toBe(true);
    expect(startsScan(1_000, 1_030)).toBe(false);
  });
});
