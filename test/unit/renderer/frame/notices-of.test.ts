import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../../renderer/frame/notices-of.ts';
import { fault } from '../../../../shared/errors/codes.ts';

const WARNINGS = [fault('LEDGER_KEY_UNPROTECTED')];

const linesOf = (clockOffsetMs: number | null): readonly string[] =>
  noticesOf({ warnings: WARNINGS, clockOffsetMs }).map(
    (notice) => `${notice.tone} ${notice.fault.code}`,
  );

describe('the notices of the frame', () => {
  it('are the warnings while the clock is right or unknown', () => {
    expect(linesOf(null)).toEqual(['attention LEDGER_KEY_UNPROTECTED']);
    expect(linesOf(30_000)).toEqual(['attention LEDGER_KEY_UNPROTECTED']);
  });

  it('begin with the clock, which stops work past five minutes', () => {
    expect(linesOf(-90_000)[0]).toBe('attention GATEWAY_CLOCK_DRIFT');
    expect(linesOf(600_000)[0]).toBe('stop GATEWAY_CLOCK');
  });
});
