import type { CallFailure, RepeatClass } from './outcome.ts';

export interface RetryFacts {
  readonly repeat: RepeatClass;
  readonly failure: CallFailure;
  /** How many tries were made, the failed one included. */
  readonly attempts: number;
  readonly elapsedMs: number;
}

export type RetryDecision =
  | { readonly kind: 'stop' }
  | { readonly kind: 'again'; readonly afterMs: number };

const MAX_ATTEMPTS = 3;
/** A packer waits; past this the parcel is shown as open and the operator decides. */
const GIVE_UP_AFTER_MS = 30_000;
const FIRST_WAIT_MS = 250;

/**
 * Decides whether a failed call is made again, and after how long. A refusal is repeated only
 * where the other side names a time to wait, and then after that time.
 *
 * @param jitter a random number from 0 up to 1, so that benches do not come back in step
 */
export function decideRetry(facts: RetryFacts, jitter: number): RetryDecision {
  if (facts.attempts >= MAX_ATTEMPTS || facts.elapsedMs >= GIVE_UP_AFTER_MS)
    return { kind: 'stop' };
  if (!mayRepeat(facts)) return { kind: 'stop' };
  const statedMs = facts.failure.retryAfterMs;
  if (statedMs !== undefined) {
    const inTime = facts.elapsedMs + statedMs < GIVE_UP_AFTER_MS;
    return inTime ? { kind: 'again', afterMs: statedMs } : { kind: 'stop' };
  }
  const backoffMs = FIRST_WAIT_MS * 4 ** (facts.attempts - 1);
  return { kind: 'again', afterMs: Math.round(backoffMs * (0.5 + jitter)) };
}

function mayRepeat({ repeat, failure }: RetryFacts): boolean {
  switch (failure.outcome) {
    case 'not_sent':
      return true;
    case 'rejected':
    case 'refused':
      return failure.retryAfterMs !== undefined;
    case 'unknown':
      return repeat !== 'check_before_repeat';
  }
}
