import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../client.ts';
import type { CallFailure } from '../outcome.ts';
import type { DistributionOrder } from './distribution-order.ts';
import { tradeCrate } from './trade-crate.ts';
import { tradeDetail } from './trade-detail.ts';

/**
 * Creates a distribution order at most once: 1688 is asked for its `outOrderId` before, and again
 * where the answer is lost (gateway contract §7.2 and pitfall 9). Nothing is bought where that
 * question stays without an answer. A split order that is found again shows one of its ids.
 *
 * @returns the ids that 1688 gave
 */
export async function createOnce(
  client: GatewayClient,
  shop: string,
  order: DistributionOrder,
): Promise<Result<readonly string[], CallFailure>> {
  const before = await lookUp(client, shop, order.outOrderId);
  if (!before.ok) return before;
  if (before.value !== null) return ok([before.value]);
  const created = await client.call(tradeCrate, shop, order);
  if (created.ok) return ok(created.value.data.orderIds);
  if (created.error.outcome !== 'unknown') return created;
  const after = await lookUp(client, shop, order.outOrderId);
  return after.ok && after.value !== null ? ok([after.value]) : created;
}

/** The id of the order, null where the answer names none; fails where there is no answer. */
async function lookUp(
  client: GatewayClient,
  shop: string,
  outOrderId: string,
): Promise<Result<string | null, CallFailure>> {
  const answer = await client.call(tradeDetail, shop, { outOrderId });
  if (!answer.ok) {
    const answered = answer.error.outcome === 'refused' || answer.error.outcome === 'rejected';
    return answered ? ok(null) : fail(answer.error);
  }
  const trade = answer.value.data;
  const isOurs = trade !== null && ['', outOrderId].includes(trade.outOrderId);
  return ok(isOurs ? trade.orderId : null);
}
