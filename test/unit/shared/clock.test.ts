import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockFaultOf } from '../../../shared/clock.ts';

const codeAt = (offsetMs: number | null) => clockFaultOf(offsetMs)?.code;

describe('the clock of this PC', () => {
  test('is not spoken of while it is right or unknown', () => {
    for (const offsetMs of [null, 0, 59_999, -59_999]) expect(codeAt(offsetMs)).toBeUndefined();
  });

  test('is a warning from one minute on', () => {
    expect(clockFaultOf(60_000)).toMatchObject({
      code: 'GATEWAY_CLOCK_DRIFT',
      details: { seconds: 60, direction: 'behind' },
    });
    expect(clockFaultOf(-300_000)).toMatchObject({
      code: 'GATEWAY_CLOCK_DRIFT',
      details: { seconds: 300, direction: 'ahead' },
    });
  });

  test('is an error past five minutes', () => {
    expect(clockFaultOf(-300_001)).toMatchObject({
      code: 'GATEWAY_CLOCK',
      details: { minutes: 5, direction: 'ahead' },
    });
  });

  test('is judged the same in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (ms) => {
        expect(codeAt(ms)).toBe(codeAt(-ms));
      }),
    );
  });
});
