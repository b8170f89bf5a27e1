import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../../electron/core/batch/balance.ts';
import type { PaceSample } from '../../../../electron/core/batch/pace.ts';
import { addSample, perSecond, secondsLeft } from '../../../../electron/core/batch/pace.ts';

const after = (...samples: readonly PaceSample[]): readonly PaceSample[] =>
  samples.reduce<readonly PaceSample[]>(addSample, []);

describe('the pace of a batch', () => {
  it('is what was settled since the oldest sample of late', () => {
    const samples = after({ atMs: 0, settled: 0 }, { atMs: 4_000, settled: 300 });
    expect(perSecond(samples, 4_000)).toBe(75);
    expect(perSecond(samples, 6_000)).toBe(50);
    expect(secondsLeft(150, 75)).toBe(2);
  });

  it('forgets what is long ago', () => {
    const samples = after(
      { atMs: 0, settled: 0 },
      { atMs: 100_000, settled: 1_000 },
      { atMs: 102_000, settled: 1_100 },
    );
    expect(perSecond(samples, 102_000)).toBe(50);
  });

  it('is not told too early, without a step, or after a clock that went back', () => {
    expect(perSecond(after(), 0)).toBeNull();
    expect(perSecond(after({ atMs: 0, settled: 0 }, { atMs: 500, settled: 9 }), 500)).toBeNull();
    expect(
      perSecond(after({ atMs: 0, settled: 5 }, { atMs: 5_000, settled: 5 }), 5_000),
    ).toBeNull();
    const back = after({ atMs: 90_000, settled: 0 }, { atMs: 1_000, settled: 100 });
    expect(perSecond(back, 1_000)).toBeNull();
    expect(secondsLeft(10, null)).toBeNull();
  });
});

describe('the balance of a carrier', () => {
  it('is the sum of its branches', () => {
    expect(sumOf(['100', '20'])).toEqual({ kind: 'left', left: 120 });
  });

  it('is not counted where the carrier runs a branch itself', () => {
    expect(sumOf(['100', null])).toEqual({ kind: 'not_counted' });
  });

  it.each([[[]], [['many']], [['1.5']], [['9'.repeat(20)]]])('is not known from %j', (balances) => {
    expect(sumOf(balances)).toEqual({ kind: 'unknown', fault: null });
  });
});
