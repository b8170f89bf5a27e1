import { z } from 'zod';
import { DOUYIN_CHANNEL } from '../../shared/channels.ts';
import type { ShipmentReader } from './ship-fields.ts';
import { filled, rawText, readItem, wishOf } from './ship-fields.ts';

const itemSchema = z
  .looseObject({ order_id: filled, company_code: filled, logistics_code: filled })
  .transform((item) => ({
    orderId: item.order_id,
    carrier: item.company_code,
    trackNo: item.logistics_code,
    extras: {},
  }));

/**
 * Items have the parameter names of vendor page ddoms-logistics-add: `logistics_code` is the
 * tracking number there.
 */
export const readDouyinShipments: ShipmentReader = (items) =>
  items.map((raw) => {
    const item = readItem(itemSchema, raw);
    const wish = item.ok ? wishOf(item.value, DOUYIN_CHANNEL) : item;
    return { orderId: rawText(raw, 'order_id'), wish };
  });
