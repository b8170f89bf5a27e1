import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderId } from '../../../shared/ids.ts';
import { withoutTrailingA } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { OrderDetail } from '../../gateway/douyin/trade-detail.ts';
import { tradeDetail } from '../../gateway/douyin/trade-detail.ts';
import { stringifyLossless } from '../../gateway/json.ts';
import type { ImportedParcel } from '../importing/order-file.ts';
import { readOrderFile } from '../importing/order-file.ts';

/** `order_status` of an order that waits to be shipped whole (gateway contract §4.8). */
const TO_SHIP = '2';

/**
 * Asks the platform for a Douyin order that nobody imported, and makes its first parcel of it, with
 * the receiver's ciphertext untouched. An order in any other state than "to ship" is refused, with
 * the platform's own words for that state. Carrier and sender are left to the bench's settings.
 */
export async function lookUpOrder(
  client: GatewayClient,
  shop: string,
  orderId: OrderId,
): Promise<Result<ImportedParcel, Fault>> {
  const asked = withoutTrailingA(orderId);
  const answer = await client.call(tradeDetail, shop, { orderId: asked });
  if (!answer.ok) return fail(answer.error.fault);
  const order = answer.value.data;
  if (withoutTrailingA(order.order_id) !== asked) {
    return fail(fault('GATEWAY_ANSWER_UNEXPECTED', { where: `${tradeDetail.path} order_id` }));
  }
  if (order.order_status !== TO_SHIP) return fail(notToShip(order));
  const body = { order_channel: DOUYIN_CHANNEL, order_infos: [orderInfoOf(asked, order)] };
  const rows = readOrderFile(asked, stringifyLossless(body));
  if (!rows.ok) return rows;
  return rows.value[0]?.parcel ?? fail(fault('FILE_EMPTY', { file: asked }));
}

/** States in which an order cannot get a first parcel. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  '1': 'PLATFORM_NOT_PAID',
  '103': 'PLATFORM_NOT_PAID',
  '3': 'PLATFORM_ALREADY_SHIPPED',
  '5': 'PLATFORM_ALREADY_SHIPPED',
  '4': 'PLATFORM_ORDER_CLOSED',
  '21': 'PLATFORM_ORDER_CLOSED',
  '22': 'PLATFORM_ORDER_CLOSED',
  '39': 'PLATFORM_ORDER_CLOSED',
};

const notToShip = (order: OrderDetail): Fault => ({
  code: MEANING[order.order_status] ?? 'PLATFORM_ORDER_STATE',
  gatewayCode: order.order_status,
  gatewayText: order.order_status_desc,
  details: {},
});

/** A part of an order that was refunded by itself stays out of the parcel. */
const isToShip = ({ order_status: status }: OrderDetail['sku_order_list'][number]): boolean =>
  status === '' || status === TO_SHIP;

/** The order in the shape of newcreateorder's `order_infos` (gateway contract §4.1). */
const orderInfoOf = (orderId: string, order: OrderDetail): unknown => ({
  order_id: orderId,
  receiver_info: {
    address: {
      country_code: 'CHN',
      province_name: order.post_addr?.province ?? '',
      city_name: order.post_addr?.city ?? '',
      district_name: order.post_addr?.town ?? '',
      street_name: order.post_addr?.street ?? '',
      detail_address: order.post_addr?.encrypt_detail ?? '',
    },
    contact: { name: order.encrypt_post_receiver, mobile: order.encrypt_post_tel },
  },
  items: order.sku_order_list.filter(isToShip).map((item) => ({
    item_name: item.product_name,
    item_specs: item.spec.map(({ value }) => value).join(' / '),
    item_count: Number(item.item_num),
  })),
});
