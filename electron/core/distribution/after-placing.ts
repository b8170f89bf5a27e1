import { TRADE_TO_PAY } from '../../../shared/distribution.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { NotCreated } from '../../gateway/alibaba/create-once.ts';
import type { CreatedOrder } from '../../gateway/alibaba/trade-crate.ts';
import type { DistributionTrade } from '../../gateway/alibaba/trade-detail.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import { backoffMs, offlineWaitMs } from '../backoff.ts';

interface Refused {
  readonly to: 'refused';
  readonly fault: Fault;
}

/** Where a distribution order goes from here. */
export type PlacingNext =
  | {
      readonly to: 'created';
      readonly order: Pick<
        DistributionRecord,
        'tradeIds' | 'amountFen' | 'postFeeFen' | 'tradeStatus'
      >;
    }
  | Refused
  | { readonly to: 'creating' | 'checking'; readonly afterMs: number; readonly fault: Fault };

/**
 * What came of creating an order at most once. Where an earlier answer was lost, a refusal of the
 * question before the order proves nothing about the order.
 */
export function afterPlacing(
  made: Result<CreatedOrder, NotCreated>,
  { tries, maybeBought }: Pick<DistributionRecord, 'tries' | 'maybeBought'>,
): PlacingNext {
  if (made.ok) {
    const { orderIds: tradeIds, amountFen, postFeeFen } = made.value;
    return { to: 'created', order: { tradeIds, amountFen, postFeeFen, tradeStatus: TRADE_TO_PAY } };
  }
  const { outcome, fault: why, ordered } = made.error;
  if (outcome === 'unknown') return { to: 'checking', afterMs: 0, fault: why };
  if (outcome === 'not_sent') return { to: 'creating', afterMs: offlineWaitMs(tries), fault: why };
  return ordered ? { to: 'refused', fault: why } : unordered(why, { tries, maybeBought });
}

/** Where an order goes that could not be sent: it is refused, unless it may be bought already. */
export const unordered = (
  why: Fault,
  { tries, maybeBought }: Pick<DistributionRecord, 'tries' | 'maybeBought'>,
): PlacingNext =>
  maybeBought
    ? { to: 'checking', afterMs: backoffMs(tries), fault: why }
    : { to: 'refused', fault: why };

/** A purchase may reach 1688 a while after its answer was lost. */
const MAY_STILL_COME_MS = 2 * 60_000;

/**
 * What 1688 knows of an order whose answer was lost; null: it has none, and it may be created when
 * none came for a while.
 */
export function afterFinding(
  found: Result<DistributionTrade | null, CallFailure>,
  { tries, cause }: { readonly tries: number; readonly cause: Fault },
): PlacingNext {
  if (!found.ok) {
    const isAnswered = found.error.outcome === 'refused' || found.error.outcome === 'rejected';
    const afterMs = isAnswered ? backoffMs(tries) : offlineWaitMs(tries);
    return { to: 'checking', afterMs, fault: cause };
  }
  if (found.value === null) {
    const afterMs = Math.max(MAY_STILL_COME_MS, backoffMs(tries));
    return { to: 'creating', afterMs, fault: cause };
  }
  const { orderId, status } = found.value;
  const order = { tradeIds: [orderId], amountFen: null, postFeeFen: null, tradeStatus: status };
  return { to: 'created', order };
}

/**
 * Where an order goes whose first answer was lost and whose second try was refused: the first try
 * may have reached 1688 meanwhile, and may even be why the second one was refused.
 */
export const afterRefusal = (
  found: Result<DistributionTrade | null, CallFailure>,
  { tries, refused }: { readonly tries: number; readonly refused: Refused },
): PlacingNext =>
  found.ok && found.value === null ? refused : afterFinding(found, { tries, cause: refused.fault });
