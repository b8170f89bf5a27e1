import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../client.ts';
import type { CallFailure } from '../outcome.ts';
import type { DistributionTrade } from './trade-detail.ts';
import { tradeDetail } from './trade-detail.ts';

/**
 * Asks 1688 for a distribution order by the station's own number (gateway contract §7.2 and pitfall
 * 9). Null only where 1688 says that it has none: an authorisation that ended, trouble, or an answer
 * about another order says nothing about this one.
 */
export async function findPlaced(
  client: GatewayClient,
  shop: string,
  outOrderId: string,
): Promise<Result<DistributionTrade | null, CallFailure>> {
  const answer = await client.call(tradeDetail, shop, { outOrderId });
  if (!answer.ok) {
    return answer.error.fault.code === 'PLATFORM_ORDER_NOT_FOUND' ? ok(null) : fail(answer.error);
  }
  const trade = answer.value.data;
  if (trade === null || ['', outOrderId].includes(trade.outOrderId)) return ok(trade);
  const why = fault('GATEWAY_ANSWER_UNEXPECTED', { where: `${tradeDetail.path} outOrderId` });
  return fail({ outcome: 'unknown', fault: why });
}
