import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import type { OrderBook } from './orders.ts';
import type { PracticeOrder } from './scenario.ts';

const STATUS_WORDS = { 2: '待发货', 3: '已发货', 4: '已取消', 22: '退款成功' } as const;

/** Answers `dd/trade/detail` with the order in upstream's names. */
export function answerTradeDetail(
  orders: OrderBook,
  shop: string,
  params: Readonly<Record<string, string>>,
): PracticeAnswer {
  const orderId = params['shop_order_id'] ?? '';
  if (orderId === '') return outerError('参数错误：shop_order_id不能为空');
  const order = orders.find(shop, orderId);
  if (order === null) return outerError('订单不存在');
  return success({ shop_order_detail: detailOf(order) });
}

function detailOf({ orderId, status, trackNo, receiver, items }: PracticeOrder): unknown {
  return {
    order_id: orderId,
    order_status: status,
    order_status_desc: STATUS_WORDS[status],
    encrypt_post_receiver: receiver.name,
    encrypt_post_tel: receiver.mobile,
    post_addr: {
      province: place(receiver.province),
      city: place(receiver.city),
      town: place(receiver.district),
      street: place(receiver.street),
      encrypt_detail: receiver.detail,
    },
    sku_order_list: items.map(({ name, specs, count }, index) => ({
      order_id: `${orderId.slice(0, -1)}${index}`,
      order_status: status,
      product_name: name,
      item_num: count,
      spec: specs,
    })),
    logistics_info: trackNo === undefined ? null : [{ tracking_no: trackNo, company: '' }],
  };
}

const place = (name: string): unknown => ({ name, id: '' });
