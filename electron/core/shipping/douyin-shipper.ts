import { fail, ok } from '../../../shared/result.ts';
import { shipOrders } from '../../gateway/douyin/order-logistics-add.ts';
import type { OrderDetail } from '../../gateway/douyin/trade-detail.ts';
import { tradeDetail } from '../../gateway/douyin/trade-detail.ts';
import type { OrderView } from './after-call.ts';
import type { PlatformShipper } from './platform-shipper.ts';

/** Cancelled, or closed after a refund (gateway contract §4.8). */
const CLOSED: ReadonlySet<string> = new Set(['4', '21', '22', '39']);
/** Shipped or received. */
const SHIPPED: ReadonlySet<string> = new Set(['3', '5']);

/** Douyin: 100 whole orders a call; the order shows the numbers it was shipped with. */
export const douyinShipper: PlatformShipper = {
  limit: 100,
  tell: async (client, shop, shipments) => {
    const outcomes = await shipOrders(
      client,
      shop,
      shipments.map(({ key, carrier, trackNo }) => ({ orderId: key.orderId, carrier, trackNo })),
    );
    return outcomes.map(({ result }) => (result.ok ? ok(null) : result));
  },
  look: async (client, shop, { key }) => {
    const answer = await client.call(tradeDetail, shop, { orderId: key.orderId });
    return answer.ok ? ok(viewOf(answer.value.data)) : fail(answer.error);
  },
};

function viewOf({ order_status: status, logistics_info: parcels }: OrderDetail): OrderView {
  if (CLOSED.has(status)) return { kind: 'closed' };
  const trackNos = parcels.map(({ tracking_no: trackNo }) => trackNo);
  return SHIPPED.has(status) || trackNos.length > 0
    ? { kind: 'shipped', trackNos }
    : { kind: 'to_ship' };
}
