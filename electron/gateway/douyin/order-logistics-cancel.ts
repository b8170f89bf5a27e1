import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../client.ts';
import type { Endpoint } from '../endpoint.ts';
import type { CallFailure, PlatformWords } from '../outcome.ts';
import { codedRefusal, failureInside } from './inner-answer.ts';

interface CancelRequest {
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly trackNo: string;
  /** Shop id that owns the order, where the balance is shared; null leaves it out. */
  readonly userId: string | null;
}

interface Cancelled {
  /** The number was cancelled or recycled before this call. */
  readonly already: boolean;
}

/** Codes for "is cancelled already", the last one for a recycled number (gateway contract §4.6). */
const ALREADY = new Set(['1102', '10801', '10901', '8037', '10903']);

/**
 * Gives one number back. No vendor page; gateway contract §4.6: flat fields, one number a call,
 * with the shop that bought it. Worked: outer code 0, and inside neither `success: false` anywhere
 * nor an error code [L]. A number that is cancelled already counts as done, so the call is safe to
 * repeat.
 */
export const orderLogisticsCancel: Endpoint<CancelRequest, Cancelled> = {
  platform: 'douyin',
  path: '/gateway/dd/order/logistics/cancel',
  repeat: 'safe_to_repeat',
  params: ({ carrier, trackNo, userId }) => ({
    logistics_code: carrier,
    track_no: trackNo,
    ...(userId === null ? {} : { user_id: userId }),
  }),
  refusal: (data) => {
    const words = refusalIn(data);
    return words === null || ALREADY.has(words.code) ? null : words;
  },
  readData: (data) => ({ already: refusalIn(data) !== null }),
};

/** Cancels; the codes for "is cancelled already" also count as done where they are the outer code. */
export async function cancelWaybill(
  client: GatewayClient,
  shop: string,
  request: CancelRequest,
): Promise<Result<Cancelled, CallFailure>> {
  const answer = await client.call(orderLogisticsCancel, shop, request);
  if (answer.ok) return ok(answer.value.data);
  const { outcome, fault } = answer.error;
  const already = outcome === 'rejected' && ALREADY.has(fault.gatewayCode ?? '');
  return already ? ok({ already }) : answer;
}

const refusalIn = (data: unknown): PlatformWords | null =>
  failureInside(data) ?? codedRefusal(data);
