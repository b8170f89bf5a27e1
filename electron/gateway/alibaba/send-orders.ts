import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { platformFailure } from '../advice.ts';
import type { ItemOutcome } from '../batch.ts';
import type { GatewayClient } from '../client.ts';
import type { CallFailure } from '../outcome.ts';
import type { OfflineSendAnswer, OfflineSendRequest } from './offline-send.ts';
import { offlineSend } from './offline-send.ts';

/**
 * Ships one parcel and says what became of each of its orders, by order id. Where the answer
 * judges each order, one that it does not name is `unknown`, whatever its success flag says.
 */
export async function sendOrders(
  client: GatewayClient,
  shop: string,
  request: OfflineSendRequest,
): Promise<readonly ItemOutcome<string, null>[]> {
  const answer = await client.call(offlineSend, shop, request);
  return request.orders.map(({ orderId }) => ({
    item: orderId,
    result: answer.ok ? judged(orderId, answer.value.data) : answer,
  }));
}

function judged(orderId: string, answer: OfflineSendAnswer): Result<null, CallFailure> {
  if (!answer.judgesEachOrder) return ok(null);
  const said = answer.named.findLast(({ key }) => key === orderId)?.result;
  if (said === undefined) return fail({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') });
  return said.ok ? ok(null) : fail(platformFailure(offlineSend.path, said.error));
}
