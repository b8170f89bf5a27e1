import { z } from 'zod';
import { textOrNumber } from '../gateway/answer-fields.ts';
import { isFeature } from '../gateway/pinduoduo/feature.ts';
import type { OnlineSendRequest } from '../gateway/pinduoduo/online-send.ts';
import { onlineSend } from '../gateway/pinduoduo/online-send.ts';
import type { Shipper } from './ship-fields.ts';
import { filled, optional, rawText, readItem } from './ship-fields.ts';

const itemSchema = z
  .looseObject({
    order_sn: filled,
    logistics_id: textOrNumber.pipe(z.string().regex(/^\d{1,19}$/)),
    tracking_number: filled,
    feature: optional.refine(isFeature),
    refund_address_id: optional,
    redelivery_type: optional.pipe(z.enum(['', '1', '2'])),
  })
  .transform((item): OnlineSendRequest => ({
    orderSn: item.order_sn,
    carrierId: item.logistics_id,
    trackNo: item.tracking_number,
    feature: item.feature,
    refundAddressId: item.refund_address_id,
    shipping: item.redelivery_type === '2' ? 'change' : 'first',
  }));

/** Items have the parameter names of vendor page pdd-logistices-onlinesend. */
export const shipPinduoduo: Shipper = async function* (client, shop, items) {
  for (const raw of items) {
    const item = readItem(itemSchema, raw);
    const result = item.ok ? await client.call(onlineSend, shop, item.value) : item;
    yield { orderId: rawText(raw, 'order_sn'), result };
  }
};
