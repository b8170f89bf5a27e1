import { describe, expect, test } from 'vitest';
import type { BreakerState, Seen } from '../../../electron/gateway/breaker.ts';
import { CLOSED, admit, afterTry, afterWord } from '../../../electron/gateway/breaker.ts';

const SETTINGS = { faultsToOpen: 3, openForMs: 1_000 };
const OPEN: BreakerState = { kind: 'open', untilMs: 1_000 };
const PROBING: BreakerState = { kind: 'probing' };

const after = (state: BreakerState, seen: Seen, { probe = false, nowMs = 0 } = {}): BreakerState =>
  afterTry(state, { seen, probe }, nowMs, SETTINGS);

const afterAll = (...seen: readonly Seen[]): BreakerState =>
  seen.reduce<BreakerState>((state, one) => after(state, one), CLOSED);

describe('the breaker of a host', () => {
  test('opens after so many network faults in a row', () => {
    expect(afterAll('network_fault', 'network_fault')).toEqual({ kind: 'closed', faults: 2 });
    expect(afterAll('network_fault', 'network_fault', 'network_fault')).toEqual(OPEN);
  });

  test('begins to count anew after an answer, not after a cancelled try', () => {
    expect(afterAll('network_fault', 'network_fault', 'answer', 'network_fault')).toEqual({
      kind: 'closed',
      faults: 1,
    });
    expect(afterAll('network_fault', 'nothing', 'network_fault')).toEqual({
      kind: 'closed',
      faults: 2,
    });
  });

  test('lets nothing through while it is open', () => {
    expect(admit(CLOSED, 0)).toEqual({ state: CLOSED, may: 'go' });
    expect(admit(OPEN, 999)).toEqual({ state: OPEN, may: 'not_go' });
  });

  test('lets one probe through when its time is over, the others wait for it', () => {
    expect(admit(OPEN, 1_000)).toEqual({ state: PROBING, may: 'probe' });
    expect(admit(PROBING, 1_000)).toEqual({ state: PROBING, may: 'wait' });
  });

  test('lets a probe through at once where a person says that the way is free', () => {
    expect(admit(afterWord(OPEN, 10), 10).may).toBe('probe');
    expect(afterWord(PROBING, 10)).toEqual(PROBING);
    expect(afterWord(CLOSED, 10)).toEqual(CLOSED);
  });

  test('is closed by a probe that is answered and opened anew by one that is not', () => {
    const probe = { probe: true, nowMs: 1_000 };
    expect(after(PROBING, 'answer', probe)).toEqual(CLOSED);
    expect(after(PROBING, 'network_fault', probe)).toEqual({ kind: 'open', untilMs: 2_000 });
  });

  test('lets another probe through at once where the first was cancelled', () => {
    const state = after(PROBING, 'nothing', { probe: true, nowMs: 1_000 });
    expect(admit(state, 1_000).may).toBe('probe');
  });

  test('hears older tries only where they were answered', () => {
    expect(after(OPEN, 'network_fault', { nowMs: 500 })).toEqual(OPEN);
    expect(after(PROBING, 'network_fault')).toEqual(PROBING);
    expect(after(PROBING, 'nothing')).toEqual(PROBING);
    expect(after(OPEN, 'answer')).toEqual(CLOSED);
  });
});
