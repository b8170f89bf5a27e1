import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../client.ts';
import type { CallFailure } from '../outcome.ts';
import type { DistributionOrder } from './distribution-order.ts';
import { findPlaced } from './find-placed.ts';
import type { CreatedOrder } from './trade-crate.ts';
import { tradeCrate } from './trade-crate.ts';
import type { DistributionTrade } from './trade-detail.ts';

/** Why nothing was created, as far as is known. */
export interface NotCreated extends CallFailure {
  /** The order itself was sent; else only the question before it. */
  readonly ordered: boolean;
}

/**
 * Creates a distribution order at most once: 1688 is asked for its `outOrderId` before, and again
 * where the answer is lost (gateway contract §7.2 and pitfall 9). Nothing is bought where that
 * question stays without an answer. A split order that is found again shows one of its ids.
 *
 * @returns the ids that 1688 gave; the amounts are null where it was found again
 */
export async function createOnce(
  client: GatewayClient,
  shop: string,
  order: DistributionOrder,
): Promise<Result<CreatedOrder, NotCreated>> {
  const before = await findPlaced(client, shop, order.outOrderId);
  if (!before.ok) return fail({ ...before.error, ordered: false });
  if (before.value !== null) return ok(foundAgain(before.value));
  const created = await client.call(tradeCrate, shop, order);
  if (created.ok) return ok(created.value.data);
  const notCreated = fail({ ...created.error, ordered: true });
  if (created.error.outcome !== 'unknown') return notCreated;
  const after = await findPlaced(client, shop, order.outOrderId);
  return after.ok && after.value !== null ? ok(foundAgain(after.value)) : notCreated;
}

const foundAgain = ({ orderId }: DistributionTrade): CreatedOrder => ({
  orderIds: [orderId],
  postFeeFen: null,
  amountFen: null,
});
