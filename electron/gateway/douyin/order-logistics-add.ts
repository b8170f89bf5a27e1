import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import { listOf, textOrNumber } from '../answer-fields.ts';
import type { BatchEndpoint, ItemAnswer, ItemOutcome } from '../batch.ts';
import { callForItems } from '../batch.ts';
import type { GatewayClient } from '../client.ts';
import type { PlatformWords } from '../outcome.ts';
import { codedRefusal, failureInside, verdictOf } from './inner-answer.ts';

/** One order that leaves the house, whole. */
export interface Shipment {
  /** Parent order id; each order once in a call. */
  readonly orderId: string;
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly trackNo: string;
}

const LIMIT = 100;

/**
 * Reports orders as shipped, at most 100 a call. Vendor page ddoms-logistics-add; gateway contract
 * §4.8: the vendor's `logistics_code` is the tracking number here, `company_code` the carrier.
 * The answer was never seen [L]: where it has a list, each order needs an entry that says it worked;
 * where it has none, outer code 0 speaks for every order sent. Never repeated blindly: an order
 * whose answer was lost is looked up with trade/detail first.
 */
const orderLogisticsAdd = (sent: readonly Shipment[]): BatchEndpoint<Shipment, null> => ({
  platform: 'douyin',
  path: '/gateway/dd/order/logistics/add',
  repeat: 'check_before_repeat',
  limit: LIMIT,
  keyOf: ({ orderId }) => orderId,
  params: (shipments) => ({
    request_data: JSON.stringify(
      shipments.map(({ orderId, carrier, trackNo }) => ({
        order_id: orderId,
        company_code: carrier,
        logistics_code: trackNo,
      })),
    ),
  }),
  subjects: (shipments) => shipments.map(({ orderId }) => ({ orderId, packId: '' })),
  refusal: refusalIn,
  readData: (data) => {
    const lists = listsIn(data);
    if (lists.length > 0) return lists.flatMap(readEntries);
    return sent.map(({ orderId }) => ({ key: orderId, result: ok(null) }));
  },
});

/** Reports orders as shipped; one outcome for each. */
export async function shipOrders(
  client: GatewayClient,
  shop: string,
  shipments: readonly Shipment[],
): Promise<readonly ItemOutcome<Shipment, null>[]> {
  const outcomes: ItemOutcome<Shipment, null>[] = [];
  for (let start = 0; start < shipments.length; start += LIMIT) {
    const sent = shipments.slice(start, start + LIMIT);
    outcomes.push(...(await callForItems(client, orderLogisticsAdd(sent), shop, sent)));
  }
  return outcomes;
}

const entriesSchema = listOf(z.looseObject({ order_id: textOrNumber }));

/** An entry without `success` and code says nothing: its order stays unknown. */
function readEntries(list: readonly unknown[]): readonly ItemAnswer<null>[] {
  return entriesSchema.parse(list).flatMap((entry): readonly ItemAnswer<null>[] => {
    const verdict = verdictOf(entry);
    if (verdict === null) return [];
    return [{ key: entry.order_id, result: verdict === 'worked' ? ok(null) : fail(verdict) }];
  });
}

function refusalIn(data: unknown): PlatformWords | null {
  if (data === false) return { code: '', text: '' };
  return listsIn(data).length > 0 ? null : (failureInside(data) ?? codedRefusal(data));
}

function listsIn(data: unknown): readonly (readonly unknown[])[] {
  if (typeof data !== 'object' || data === null) return [];
  const parts: readonly unknown[] = Array.isArray(data) ? [data] : Object.values(data);
  return parts.filter((part) => Array.isArray(part));
}
