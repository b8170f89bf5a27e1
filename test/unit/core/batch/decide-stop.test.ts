import { describe, expect, it } from 'vitest';
import { decideStop, FRUITLESS_TURNS } from '../../../../electron/core/batch/decide-stop.ts';
import type { Issued } from '../../../../electron/core/issuing/issuing.ts';
import type { ErrorCode } from '../../../../shared/errors/codes.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { numberOf } from '../../../support/station/records.ts';

const issued = (): Issued => {
  const number = numberOf('issued');
  return { key: number.key, number, again: false, notAsked: null };
};
const without = (state: 'refused' | 'unknown', code: ErrorCode): Issued => {
  const number = numberOf(state, { fault: fault(code) });
  return { key: number.key, number, again: false, notAsked: null };
};

describe('a batch', () => {
  it('goes on while numbers come, whatever single orders meet', () => {
    const turn = [issued(), without('refused', 'PLATFORM_ORDER_INVALID')];
    expect(decideStop(2, turn)).toEqual({ fruitless: 0, stop: null });
    expect(decideStop(0, [])).toEqual({ fruitless: 0, stop: null });
  });

  it('goes on where the platform refuses every order of a turn', () => {
    const turn = [without('refused', 'PLATFORM_ORDER_NOT_FOUND')];
    expect(decideStop(2, turn)).toEqual({ fruitless: 0, stop: null });
  });

  it.each<ErrorCode>([
    'GATEWAY_UNREACHABLE',
    'GATEWAY_SIGNATURE',
    'GATEWAY_CLOCK',
    'GATEWAY_AUTHORISATION',
    'SECRET_MISSING',
  ])('stops at once at %s, also where another call of the turn worked', (code) => {
    const state = code === 'GATEWAY_UNREACHABLE' ? 'unknown' : 'refused';
    expect(decideStop(0, [issued(), without(state, code)]).stop?.code).toBe(code);
  });

  it('stops where the branch has no numbers left for a whole turn', () => {
    const empty = without('refused', 'PLATFORM_BALANCE');
    expect(decideStop(0, [empty, empty]).stop?.code).toBe('PLATFORM_BALANCE');
    expect(decideStop(0, [issued(), empty]).stop).toBeNull();
  });

  it('stops where no answer came so many turns in a row', () => {
    const silent = [without('unknown', 'GATEWAY_TIMEOUT')];
    let fruitless = 0;
    for (let turn = 1; turn < FRUITLESS_TURNS; turn += 1) {
      const step = decideStop(fruitless, silent);
      expect(step).toEqual({ fruitless: turn, stop: null });
      ({ fruitless } = step);
    }
    expect(decideStop(fruitless, silent).stop?.code).toBe('GATEWAY_TIMEOUT');
    expect(decideStop(fruitless, [issued()])).toEqual({ fruitless: 0, stop: null });
  });
});
