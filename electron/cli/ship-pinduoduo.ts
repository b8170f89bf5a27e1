import { z } from 'zod';
import { PINDUODUO_CHANNEL } from '../../shared/channels.ts';
import { textOrNumber } from '../gateway/answer-fields.ts';
import { isFeature, serialsOf } from '../gateway/pinduoduo/feature.ts';
import type { ShipmentReader } from './ship-fields.ts';
import { filled, optional, rawText, readItem, wishOf } from './ship-fields.ts';

const itemSchema = z
  .looseObject({
    order_sn: filled,
    logistics_id: textOrNumber.pipe(z.string().regex(/^\d{1,19}$/)),
    tracking_number: filled,
    feature: optional.refine(isFeature),
    refund_address_id: optional,
    redelivery_type: optional.pipe(z.enum(['', '1', '2'])),
  })
  .transform((item) => ({
    orderId: item.order_sn,
    trackNo: item.tracking_number,
    carrier: '',
    overwrites: item.redelivery_type === '2',
    extras: {
      ...serialsOf(item.feature),
      ...(item.refund_address_id === '' ? {} : { refundAddressId: item.refund_address_id }),
      logisticsId: item.logistics_id,
    },
  }));

/** Items have the parameter names of vendor page pdd-logistices-onlinesend. */
export const readPinduoduoShipments: ShipmentReader = (items) =>
  items.map((raw) => {
    const item = readItem(itemSchema, raw);
    const wish = item.ok ? wishOf(item.value, PINDUODUO_CHANNEL) : item;
    return { orderId: rawText(raw, 'order_sn'), wish };
  });
