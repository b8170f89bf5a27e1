import { z } from 'zod';
import { isCiphertext } from '../../core/order-content.ts';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import type { SalesBook } from './sales.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const optional = text.nullish().transform((value) => value ?? '');

const orderSchema = z.looseObject({
  order_id: optional,
  pack_id: optional,
  receiver_info: z
    .looseObject({
      address: z.looseObject({ province_name: text, city_name: text, detail_address: text }),
      contact: z.looseObject({ name: text, mobile: optional, phone: optional }),
    })
    .optional(),
  items: z.array(z.looseObject({ item_name: text })).optional(),
});
type Order = z.infer<typeof orderSchema>;

const requestSchema = z.looseObject({
  sender_info: z.looseObject({
    address: z.looseObject({ province_name: text, city_name: text, detail_address: text }),
    contact: z.looseObject({ name: text }),
  }),
  logistics_code: text,
  order_infos: z.array(orderSchema),
  order_channel: optional,
});

const MOST_ORDERS = 100;

interface ItemError {
  readonly code: string;
  readonly message: string;
}

/** Answers `dd/logistics/newcreateorder` in the vendor's shape: both lists side by side. */
export function answerNewCreateOrder(
  sales: SalesBook,
  shop: string,
  requestData: string,
): PracticeAnswer {
  const request = requestSchema.safeParse(parseRequestData(requestData));
  if (!request.success) return outerError('参数错误：request_data');
  const { order_infos: orders, logistics_code: carrier } = request.data;
  if (orders.length > MOST_ORDERS) return outerError(`一次最多${MOST_ORDERS}条`);
  const channel = request.data.order_channel === '' ? '1' : request.data.order_channel;
  const issued: unknown[] = [];
  const refused: unknown[] = [];
  for (const order of orders) {
    const names = { order_id: order.order_id, pack_id: order.pack_id, order_channel: channel };
    const error = errorOf(order, channel);
    if (error !== null) {
      refused.push({ ...names, err_code: error.code, err_msg: error.message });
      continue;
    }
    const { order_id: orderId, pack_id: packId } = order;
    const { trackNo } = sales.sell({ shop, orderId, packId, carrier });
    issued.push({ ...names, track_no: trackNo, ...routeOf(trackNo, order) });
  }
  return success({ ebill_infos: issued, err_infos: refused });
}

function errorOf(order: Order, channel: string): ItemError | null {
  const invalid = (what: string): ItemError => ({
    code: '4006',
    message: `${order.order_id}:${what}`,
  });
  const pattern = channel === '1' ? /^\d{19}$/ : /^[0-9A-Za-z/-]{1,32}$/;
  if (!pattern.test(order.order_id)) return invalid('订单号非法');
  if (!/^\w{0,15}$/.test(order.pack_id)) return invalid('包裹id非法');
  const receiver = order.receiver_info;
  if (receiver === undefined) return invalid('收件人信息不能为空');
  if (receiver.contact.mobile === '' && receiver.contact.phone === '') {
    return invalid('收件人电话不能为空');
  }
  if (order.items === undefined || order.items.length === 0) return invalid('商品信息不能为空');
  const detail = receiver.address.detail_address;
  if (!isCiphertext(detail) && detail.length > 200) {
    return { code: '1000', message: '详细地址长度不能超过200字符,请检查重试' };
  }
  return null;
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
