import { z } from 'zod';
import { DOUYIN_CHANNEL } from '../../shared/channels.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { readOrderId } from '../core/checks/order-id.ts';
import type { Shipment } from '../gateway/douyin/order-logistics-add.ts';
import { shipOrders } from '../gateway/douyin/order-logistics-add.ts';
import type { CallFailure } from '../gateway/outcome.ts';
import type { Shipper } from './ship-fields.ts';
import { filled, notSent, rawText, readItem } from './ship-fields.ts';

const itemSchema = z
  .looseObject({ order_id: filled, company_code: filled, logistics_code: filled })
  .transform((item): Shipment => ({
    orderId: item.order_id,
    carrier: item.company_code,
    trackNo: item.logistics_code,
  }));

/** An item whose order id is as the platform wants it, or why it is not sent. */
function readShipment(raw: unknown): Result<Shipment, CallFailure> {
  const item = readItem(itemSchema, raw);
  if (!item.ok) return item;
  const orderId = readOrderId(item.value.orderId, DOUYIN_CHANNEL);
  if (!orderId.ok) return fail({ outcome: 'not_sent', fault: orderId.error });
  return ok({ ...item.value, orderId: orderId.value });
}

const NOT_ANSWERED = fail<CallFailure>({
  outcome: 'unknown',
  fault: fault('PARCEL_NOT_ANSWERED'),
});

/**
 * Items have the parameter names of vendor page ddoms-logistics-add: `logistics_code` is the
 * tracking number there. An order that stands twice in a file is sent once.
 */
export const shipDouyin: Shipper = async function* (client, shop, items) {
  const byOrder = new Map<string, Shipment>();
  const rows = items.map((raw) => {
    const item = readShipment(raw);
    const orderId = rawText(raw, 'order_id');
    if (!item.ok) return { orderId, shipment: item };
    if (byOrder.has(item.value.orderId)) {
      return { orderId, shipment: fail(notSent('PARCEL_TWICE_IN_FILE')) };
    }
    byOrder.set(item.value.orderId, item.value);
    return { orderId, shipment: item };
  });
  const outcomes = await shipOrders(client, shop, [...byOrder.values()]);
  const results = new Map(outcomes.map(({ item, result }) => [item, result]));
  for (const { orderId, shipment } of rows) {
    const sent = shipment.ok ? results.get(shipment.value) : shipment;
    yield { orderId, result: sent ?? NOT_ANSWERED };
  }
};
