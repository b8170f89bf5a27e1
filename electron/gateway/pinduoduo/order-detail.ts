import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';

const itemSchema = z.looseObject({
  goods_name: optionalText,
  goods_spec: optionalText,
  goods_count: optionalText,
});

const orderSchema = z.looseObject({
  order_sn: textOrNumber,
  order_status: optionalText,
  refund_status: optionalText,
  logistics_id: optionalText,
  tracking_number: optionalText,
  item_list: listOf(itemSchema),
});

export type PinduoduoOrder = z.infer<typeof orderSchema>;

/** Upstream wraps the order in `order_info`; the vendor's page has it bare [M]. */
const dataSchema = z.union([
  orderSchema,
  z.looseObject({ order_info: orderSchema }).transform((data) => data.order_info),
]);

/**
 * Reads one order of the last three months, fields that are not known here kept. Vendor page
 * pdd-trade-detail; gateway contract §5.5 [M]. Worked: `data` is an order, or has one in
 * `order_info`. Receiver fields are ciphertext or masked.
 * Upstream `order_status`: 1 waits to be shipped, 2 shipped, 3 received; `refund_status`: 1 none.
 */
export const orderDetail: Endpoint<{ readonly orderSn: string }, PinduoduoOrder> = {
  platform: 'pinduoduo',
  path: '/gateway/pdd/order/v2/detail',
  repeat: 'read',
  params: ({ orderSn }) => ({ order_sn: orderSn }),
  subjects: ({ orderSn }) => [{ orderId: orderSn, packId: '' }],
  readData: (data) => dataSchema.parse(data),
};
