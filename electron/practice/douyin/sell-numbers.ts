import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isCiphertext } from '../../core/parcels/order-content.ts';
import type { PracticeAnswer } from '../answers.ts';
import { outerError } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import { carrierWith } from './carriers.ts';
import type { OrderBook } from './orders.ts';
import type { PracticeOrder } from './scenario.ts';
import type { Sale, SalesBook } from './sales.ts';
import { textOrNumber } from '../../gateway/answer-fields.ts';

const optional = textOrNumber.nullish().transform((value) => value ?? '');

const orderSchema = z.looseObject({
  order_id: optional,
  pack_id: optional,
  receiver_info: z
    .looseObject({
      address: z.looseObject({
        province_name: textOrNumber,
        city_name: textOrNumber,
        detail_address: textOrNumber,
      }),
      contact: z.looseObject({ name: textOrNumber, mobile: optional, phone: optional }),
    })
    .optional(),
  items: z.array(z.looseObject({ item_name: textOrNumber, item_count: optional })).optional(),
});
type Order = z.infer<typeof orderSchema>;

const requestSchema = z.looseObject({
  sender_info: z.looseObject({
    address: z.looseObject({
      province_name: textOrNumber,
      city_name: textOrNumber,
      detail_address: textOrNumber,
    }),
    contact: z
      .looseObject({ name: textOrNumber, mobile: optional, phone: optional })
      .refine(({ mobile, phone }) => mobile !== '' || phone !== ''),
  }),
  logistics_code: textOrNumber,
  order_infos: z.array(orderSchema),
  user_id: optional,
  order_channel: optional,
});

/** What the practice shops have sold and bought. */
export interface Books {
  readonly sales: SalesBook;
  readonly orders: OrderBook;
}

/** What all orders of a call have in common. */
interface Terms {
  readonly shop: string;
  readonly carrier: string;
  readonly channel: string;
  readonly userId: string;
}

interface ItemError {
  readonly err_code: string;
  readonly err_msg: string;
}

/** What became of one order of a call. */
interface OrderSold {
  /** How the vendor's lists name the order. */
  readonly names: Readonly<Record<string, string>>;
  /** The sale and the carrier's route for it, or why there is none. */
  readonly result: Result<
    { readonly sale: Sale; readonly route: Readonly<Record<string, string>> },
    ItemError
  >;
}

/** The vendor's FAQ 4.1 has the words, upstream the code. */
const ORDER_NOT_FOUND: ItemError = { err_code: '4007', err_msg: '查询订单失败' };

/** No code is published for this; its words are what counts. */
const NO_BALANCE: ItemError = { err_code: '10711', err_msg: '网点余额不足' };

/** Sells a number for each order of a call, or refuses the call. */
export function sellNumbers(
  { sales, orders: book }: Books,
  shop: string,
  requestData: string,
  mostOrders: number,
): Result<readonly OrderSold[], PracticeAnswer> {
  const request = requestSchema.safeParse(parseRequestData(requestData));
  if (!request.success) return fail(outerError('参数错误：request_data'));
  const { order_infos: orders, logistics_code: carrier } = request.data;
  if (orders.length > mostOrders) return fail(outerError(`一次最多${mostOrders}条`));
  const channel = request.data.order_channel === '' ? '1' : request.data.order_channel;
  const terms = { shop, carrier, channel, userId: request.data.user_id };
  return ok(
    orders.map((order): OrderSold => {
      const { order_id: orderId, pack_id: packId } = order;
      const names = { order_id: orderId, pack_id: packId, order_channel: channel };
      const error = errorOf(order, terms, book);
      if (error !== null) return { names, result: fail(error) };
      const sale = sales.sell({ shop, orderId, packId, carrier });
      if (sale === null) return { names, result: fail(NO_BALANCE) };
      if (channel === '1') book.learn(asSent(shop, order));
      return { names, result: ok({ sale, route: routeOf(sale.trackNo, order) }) };
    }),
  );
}

function errorOf(
  order: Order,
  { shop, carrier, channel, userId }: Terms,
  book: OrderBook,
): ItemError | null {
  const invalid = (what: string): ItemError => ({
    err_code: '4006',
    err_msg: `${order.order_id}:${what}`,
  });
  if (carrierWith(carrier) === null) return invalid('快递公司编码非法');
  const pattern = channel === '1' ? /^\d{19}$/ : /^[0-9A-Za-z/-]{1,32}$/;
  if (!pattern.test(order.order_id)) return invalid('订单号非法');
  if (!/^\w{0,15}$/.test(order.pack_id)) return invalid('包裹id非法');
  const receiver = order.receiver_info;
  if (receiver === undefined) return invalid('收件人信息不能为空');
  if (receiver.contact.mobile === '' && receiver.contact.phone === '') {
    return invalid('收件人电话不能为空');
  }
  if (order.items === undefined || order.items.length === 0) return invalid('商品信息不能为空');
  if (!order.items.every((item) => /^[1-9]\d*$/.test(item.item_count))) {
    return invalid('商品数量非法');
  }
  const detail = receiver.address.detail_address;
  if (!isCiphertext(detail) && detail.length > 200) {
    return { err_code: '1000', err_msg: '详细地址长度不能超过200字符,请检查重试' };
  }
  if (channel === '1' && !book.mayBuyFor(shop, order.order_id, userId)) return ORDER_NOT_FOUND;
  return null;
}

function asSent(
  shop: string,
  { order_id: orderId, receiver_info: to, items = [] }: Order,
): PracticeOrder {
  return {
    shop,
    orderId,
    status: 2,
    receiver: {
      name: to?.contact.name ?? '',
      mobile: to?.contact.mobile ?? '',
      province: to?.address.province_name ?? '',
      city: to?.address.city_name ?? '',
      district: '',
      street: '',
      detail: to?.address.detail_address ?? '',
    },
    items: items.map(({ item_name: name, item_count: count }) => ({
      name,
      specs: [],
      count: Number(count),
    })),
  };
}

/** A sort code in the look of the carriers', the same for the same number. */
function routeOf(trackNo: string, order: Order): Readonly<Record<string, string>> {
  return {
    sort_code: `${trackNo.slice(2, 5)}-${trackNo.slice(5, 7)} ${trackNo.slice(7, 10)}`,
    package_center_code: '',
    package_center_name: order.receiver_info?.address.city_name.replace(/市$/, '') ?? '',
    short_address_code: '',
    short_address_name: '',
    extra_resp: '',
    sub_waybill_codes: '',
    shipping_code: '',
  };
}
