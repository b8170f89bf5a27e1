import { describe, expect, test } from 'vitest';
import { fault } from '../../../shared/errors/codes.ts';
import type { CallFailure, RepeatClass } from '../../../electron/gateway/outcome.ts';
import { decideRetry } from '../../../electron/gateway/retry.ts';

type Outcome = CallFailure['outcome'];

const decide = (
  repeat: RepeatClass,
  outcome: Outcome,
  { attempts = 1, elapsedMs = 0, jitter = 0.5, retryAfterMs = null as number | null } = {},
): ReturnType<typeof decideRetry> => {
  const stated = retryAfterMs === null ? {} : { retryAfterMs };
  const failure = { outcome, fault: fault('INTERNAL'), ...stated };
  return decideRetry({ repeat, failure, attempts, elapsedMs }, jitter);
};

describe('a failed call', () => {
  test.each<[RepeatClass, Outcome, 'again' | 'stop']>([
    ['read', 'not_sent', 'again'],
    ['read', 'unknown', 'again'],
    ['read', 'rejected', 'stop'],
    ['safe_to_repeat', 'not_sent', 'again'],
    ['safe_to_repeat', 'unknown', 'again'],
    ['safe_to_repeat', 'rejected', 'stop'],
    ['check_before_repeat', 'not_sent', 'again'],
    ['check_before_repeat', 'unknown', 'stop'],
    ['check_before_repeat', 'rejected', 'stop'],
  ])('of class %s that is %s: %s', (repeat, outcome, kind) => {
    expect(decide(repeat, outcome).kind).toBe(kind);
  });

  test('is made three times at most', () => {
    expect(decide('read', 'unknown', { attempts: 2 }).kind).toBe('again');
    expect(decide('read', 'unknown', { attempts: 3 }).kind).toBe('stop');
    expect(decide('read', 'not_sent', { attempts: 3 }).kind).toBe('stop');
  });

  test.each<[RepeatClass, Outcome]>([
    ['check_before_repeat', 'refused'],
    ['check_before_repeat', 'rejected'],
    ['safe_to_repeat', 'unknown'],
    ['read', 'refused'],
  ])('of class %s that is %s comes back after the time it was told', (repeat, outcome) => {
    for (const jitter of [0, 0.99]) {
      const told = { retryAfterMs: 5_000, jitter };
      expect(decide(repeat, outcome, told)).toEqual({ kind: 'again', afterMs: 5_000 });
    }
    expect(decide(repeat, outcome, { retryAfterMs: 30_000 }).kind).toBe('stop');
    expect(decide(repeat, outcome, { retryAfterMs: 5_000, elapsedMs: 25_000 }).kind).toBe('stop');
    expect(decide(repeat, outcome, { retryAfterMs: 5_000, attempts: 3 }).kind).toBe('stop');
  });

  test('is not repeated for a stated time where the work may be done', () => {
    expect(decide('check_before_repeat', 'unknown', { retryAfterMs: 5_000 }).kind).toBe('stop');
  });

  test('is given up when a packer has waited 30 seconds', () => {
    expect(decide('read', 'unknown', { elapsedMs: 29_999 }).kind).toBe('again');
    expect(decide('read', 'unknown', { elapsedMs: 30_000 }).kind).toBe('stop');
  });

  test('waits longer each time, spread around the middle', () => {
    expect(decide('read', 'unknown')).toEqual({ kind: 'again', afterMs: 250 });
    expect(decide('read', 'unknown', { attempts: 2 })).toEqual({ kind: 'again', afterMs: 1000 });
    expect(decide('read', 'unknown', { jitter: 0 })).toEqual({ kind: 'again', afterMs: 125 });
    expect(decide('read', 'unknown', { jitter: 1 })).toEqual({ kind: 'again', afterMs: 375 });
  });
});
