import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { codedRefusal } from './inner-answer.ts';

interface TradeDetailRequest {
  /** Parent order id, without the trailing letter A. */
  readonly orderId: string;
}

const named = z
  .looseObject({ name: optionalText })
  .nullish()
  .transform((part) => part?.name ?? '');

const orderSchema = z.looseObject({
  order_id: textOrNumber,
  /** 2 to ship, 101 partly shipped, 3 shipped, 4 cancelled, 5 done, 21/22/39 refunded … (§4.8). */
  order_status: textOrNumber,
  order_status_desc: optionalText,
  encrypt_post_receiver: optionalText,
  encrypt_post_tel: optionalText,
  post_addr: z
    .looseObject({
      province: named,
      city: named,
      /** The district. */
      town: named,
      street: named,
      encrypt_detail: optionalText,
    })
    .nullish(),
  /** Goods; one that cannot be read spoils the order, so that none is left out of a parcel. */
  sku_order_list: z
    .array(
      z.looseObject({
        /** As the order's; a part of an order can be refunded by itself. */
        order_status: optionalText,
        product_name: optionalText,
        item_num: optionalText,
        spec: listOf(z.looseObject({ name: optionalText, value: optionalText })),
      }),
    )
    .nullish()
    .transform((items) => items ?? []),
  /** The numbers the order was shipped with. */
  logistics_info: listOf(z.looseObject({ tracking_no: textOrNumber, company: optionalText })),
});
export type OrderDetail = z.infer<typeof orderSchema>;

/**
 * One order: status, receiver as ciphertext, goods, the numbers it was shipped with. Vendor page
 * ddoms-order-detail; gateway contract §4.8; the names inside are upstream's [M]. Worked:
 * `data.shop_order_detail` is an order, and no error code stands beside it.
 */
export const tradeDetail: Endpoint<TradeDetailRequest, OrderDetail> = {
  platform: 'douyin',
  path: '/gateway/dd/trade/detail',
  repeat: 'read',
  params: ({ orderId }) => ({ shop_order_id: orderId }),
  subjects: ({ orderId }) => [{ orderId, packId: '' }],
  refusal: codedRefusal,
  readData: (data) =>
    z.looseObject({ shop_order_detail: orderSchema }).parse(data).shop_order_detail,
};
