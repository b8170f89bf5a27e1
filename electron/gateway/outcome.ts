import type { Fault } from '../../shared/errors/codes.ts';

/** How an endpoint may be repeated (design §7). */
export type RepeatClass = 'read' | 'safe_to_repeat' | 'check_before_repeat';

/**
 * How a call failed. `not_sent`: certainly nothing reached the gateway. `rejected`: the gateway
 * refused the whole call. `unknown`: it may have done the work.
 */
export interface CallFailure {
  readonly outcome: 'not_sent' | 'rejected' | 'unknown';
  readonly fault: Fault;
}

/** An answer with outer code 0, its `data` parsed. Whether each item worked stands inside. */
export interface CallAnswer<Data> {
  readonly data: Data;
  readonly traceId: string | null;
  /** Gateway clock minus this PC's clock, from the HTTP `Date` header; null without one. */
  readonly clockOffsetMs: number | null;
}
