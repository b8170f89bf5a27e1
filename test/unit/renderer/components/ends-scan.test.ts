import { describe, expect, it } from 'vitest';
import { endsScan } from '../../../../renderer/components/dialog/ends-scan.ts';

describe('an Enter', () => {
  it('ends a scan where it follows as fast as a scanner sends', () => {
    expect(endsScan(1_000, 1_012)).toBe(true);
    expect(endsScan(1_000, 1_120)).toBe(false);
    expect(endsScan(null, 5)).toBe(false);
  });
});
