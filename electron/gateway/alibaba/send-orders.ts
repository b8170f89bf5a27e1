import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { platformFailure } from '../advice.ts';
import type { ItemOutcome } from '../batch.ts';
import type { GatewayClient } from '../client.ts';
import type { CallFailure } from '../outcome.ts';
import type { OfflineSendAnswer, OfflineSendRequest } from './offline-send.ts';
import { offlineSend } from './offline-send.ts';

/** Refusals whose reason may be a single order; others would meet every order of the call. */
const MAY_BE_OF_ONE_ORDER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_ORDER_INVALID',
  'PLATFORM_ORDER_NOT_FOUND',
  'PLATFORM_ORDER_OTHER_SHOP',
  'PLATFORM_ORDER_UNKNOWN',
  'PLATFORM_ORDER_STATE',
  'PLATFORM_ORDER_CLOSED',
  'PLATFORM_REFUND_PENDING',
  'PLATFORM_ALREADY_SHIPPED',
  'PLATFORM_NOT_PAID',
  'PLATFORM_PARAMETER',
  'PLATFORM_TRACK_NO_INVALID',
  'PLATFORM_REFUSED',
]);

/**
 * Ships one parcel and says what became of each of its orders, by order id. Where the answer
 * judges each order, one that it does not name is `unknown`, whatever its success flag says. Where
 * all are refused for what may be the fault of one, each is sent alone, so that the good ones go.
 */
export async function sendOrders(
  client: GatewayClient,
  shop: string,
  request: OfflineSendRequest,
): Promise<readonly ItemOutcome<string, null>[]> {
  const answer = await client.call(offlineSend, shop, request);
  if (!answer.ok && request.orders.length > 1 && isOfOneOrder(answer.error)) {
    const alone: ItemOutcome<string, null>[] = [];
    for (const order of request.orders) {
      alone.push(...(await sendOrders(client, shop, { ...request, orders: [order] })));
    }
    return alone;
  }
  return request.orders.map(({ orderId }) => ({
    item: orderId,
    result: answer.ok ? judged(orderId, answer.value.data) : answer,
  }));
}

const isOfOneOrder = ({ outcome, fault: { code } }: CallFailure): boolean =>
  (outcome === 'refused' || outcome === 'rejected') && MAY_BE_OF_ONE_ORDER.has(code);

function judged(orderId: string, answer: OfflineSendAnswer): Result<null, CallFailure> {
  if (!answer.judgesEachOrder) return ok(null);
  const said = answer.named.findLast(({ key }) => key === orderId)?.result;
  if (said === undefined) return fail({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') });
  return said.ok ? ok(null) : fail(platformFailure(offlineSend.path, said.error));
}
