import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { backoffMs, offlineWaitMs } from '../backoff.ts';
import type { CallFailure } from '../../gateway/outcome.ts';

/** Where a shipment goes from here. */
export type ShipmentNext =
  | { readonly to: 'done' }
  | {
      readonly to: 'refused';
      readonly fault: Fault;
      /** The platform certainly does not have the number. */
      readonly isUntold: boolean;
    }
  | {
      readonly to: 'due' | 'checking';
      readonly afterMs: number;
      readonly fault: Fault;
      /** Where the count of its tries begins anew; left out, it goes on. */
      readonly tries?: number;
    };

/** What a platform shows of an order. */
export type OrderView =
  | { readonly kind: 'to_ship' | 'closed' }
  /** `trackNos` is empty where the platform does not show the numbers. */
  | { readonly kind: 'shipped'; readonly trackNos: readonly string[] };

/** A refusal that may pass by itself is tried again so often, over some two hours. */
const MOST_TRIES = 12;
/** Then the number is from another platform for good, and its cure is a person's (contract §5.1). */
const INTERCEPTED_TRIES = 3;

/** Refusals after which the order itself says whether our number is on it. */
const LOOK_AT_ORDER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_ALREADY_SHIPPED',
  'PLATFORM_ORDER_STATE',
  'PLATFORM_REFUSED',
  'GATEWAY_REFUSED',
]);

/** Refusals that may pass without anybody's help. */
const MAY_PASS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_TRY_LATER',
  'PLATFORM_BUSY',
  'PLATFORM_BUSY_OR_INPUT',
  'PLATFORM_TOO_OFTEN',
  'PLATFORM_RISK_REVIEW',
  'PLATFORM_INTERCEPTED',
]);

interface Told {
  readonly tries: number;
  /** What came of the try before this one; null where it is the first. */
  readonly before: Fault | null;
}

/**
 * What an answer to a shipping call means (repeat class `check_before_repeat`). Days offline are no
 * refusals: only those in a row count.
 */
export function afterShipping(
  answer: Result<unknown, CallFailure>,
  { tries, before }: Told,
): ShipmentNext {
  if (answer.ok) return { to: 'done' };
  const { outcome, fault: why, retryAfterMs } = answer.error;
  if (outcome === 'unknown') return { to: 'checking', afterMs: 0, fault: why };
  if (outcome === 'not_sent') return { to: 'due', afterMs: offlineWaitMs(tries), fault: why };
  if (LOOK_AT_ORDER.has(why.code)) return { to: 'checking', afterMs: 0, fault: why };
  const most = why.code === 'PLATFORM_INTERCEPTED' ? INTERCEPTED_TRIES : MOST_TRIES;
  const refusals = before !== null && MAY_PASS.has(before.code) ? tries : 1;
  const afterMs = Math.max(retryAfterMs ?? 0, backoffMs(refusals));
  return MAY_PASS.has(why.code) && refusals < most
    ? { to: 'due', afterMs, fault: why, tries: refusals }
    : { to: 'refused', fault: why, isUntold: true };
}

interface Looked {
  readonly trackNo: string;
  /** The number is to take the place of this one; null where nobody knows which. */
  readonly over: { readonly toldTrackNo: string | null } | null;
  /** Why it was looked at: a lost answer, or a refusal. */
  readonly cause: Fault;
  readonly tries: number;
}

/** What the order itself says after a lost answer or a refusal that may mean "done before". */
export function afterLooking(
  view: Result<OrderView, CallFailure>,
  { trackNo, over, cause, tries }: Looked,
): ShipmentNext {
  if (!view.ok) {
    const isAnswered = view.error.outcome === 'refused' || view.error.outcome === 'rejected';
    if (isAnswered && LOOK_AT_ORDER.has(cause.code)) {
      return { to: 'refused', fault: cause, isUntold: false };
    }
    const afterMs = isAnswered ? backoffMs(tries) : offlineWaitMs(tries);
    return { to: 'checking', afterMs, fault: cause };
  }
  const order = view.value;
  switch (order.kind) {
    case 'closed':
      return {
        to: 'refused',
        fault: besides(cause, fault('PLATFORM_ORDER_CLOSED')),
        isUntold: true,
      };
    case 'to_ship':
      return notDone(cause, tries);
    case 'shipped': {
      const { trackNos } = order;
      if (over !== null && hasOldNumber(trackNos, trackNo, over)) return notDone(cause, tries);
      if (trackNos.includes(trackNo)) return { to: 'done' };
      const why =
        trackNos.length === 0
          ? fault('SHIPMENT_NUMBER_UNSEEN')
          : fault('SHIPMENT_OTHER_NUMBER', { other: trackNos.join(', ') });
      const isUntold = trackNos.length > 0 && over === null;
      return { to: 'refused', fault: besides(cause, why), isUntold };
    }
  }
}

/**
 * The call did nothing: it is made again, unless it was a refusal that this explains, or one of too
 * many. A lost answer is never given up, however long nobody could look.
 */
function notDone(cause: Fault, tries: number): ShipmentNext {
  const isTooOften = MAY_PASS.has(cause.code) && tries >= MOST_TRIES;
  const isFinal = LOOK_AT_ORDER.has(cause.code) || isTooOften;
  return isFinal
    ? { to: 'refused', fault: cause, isUntold: true }
    : { to: 'due', afterMs: backoffMs(tries), fault: cause };
}

/**
 * Whether the number that is to be replaced is still there. A change of the carrier alone cannot be
 * seen in the numbers; it is told again, which writes the same once more.
 */
function hasOldNumber(
  trackNos: readonly string[],
  trackNo: string,
  { toldTrackNo }: NonNullable<Looked['over']>,
): boolean {
  if (toldTrackNo !== null) return trackNos.includes(toldTrackNo);
  return trackNos.length > 0 && !trackNos.includes(trackNo);
}

/** What the order showed, beside the words of the refusal that made somebody look. */
const besides = ({ gatewayCode, gatewayText }: Fault, why: Fault): Fault => ({
  ...why,
  gatewayCode,
  gatewayText,
});
