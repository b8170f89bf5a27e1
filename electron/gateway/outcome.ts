import type { Fault } from '../../shared/errors/codes.ts';

/** How an endpoint may be repeated (design §7). */
export type RepeatClass = 'read' | 'safe_to_repeat' | 'check_before_repeat';

/**
 * How a call or one item of it failed. `not_sent`: certainly nothing reached the gateway.
 * `rejected`: the gateway refused the whole call (outer code). `refused`: the gateway forwarded it
 * and the platform said no (inner code). `unknown`: the work may be done.
 */
export interface CallFailure {
  readonly outcome: 'not_sent' | 'rejected' | 'refused' | 'unknown';
  readonly fault: Fault;
  /** The other side asked to wait this long before the next try. */
  readonly retryAfterMs?: number;
}

/** A refusal in the platform's own terms, whatever the fields were called (gateway contract §3). */
export interface PlatformWords {
  readonly code: string;
  readonly text: string;
}

/** An answer with outer code 0, its `data` parsed. Whether each item worked stands inside. */
export interface CallAnswer<Data> {
  readonly data: Data;
  readonly traceId: string | null;
  /** Gateway clock minus this PC's clock, from the HTTP `Date` header; null without one. */
  readonly clockOffsetMs: number | null;
  /** An earlier try of this call may have done the work: a refusal of an item proves nothing. */
  readonly afterLostTry: boolean;
}
