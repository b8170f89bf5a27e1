import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import type { PracticeRoutes } from '../route.ts';
import { answerOnlineSend } from './online-send.ts';
import type { PinduoduoOrders } from './orders.ts';
import type { PinduoduoScenario } from './scenario.ts';

/** The Pinduoduo calls of the practice gateway (gateway contract §5). */
export const pinduoduoRoutes = (
  orders: PinduoduoOrders,
  companies: PinduoduoScenario['companies'],
): PracticeRoutes => ({
  '/gateway/pdd/logistices/onlinesend': (request) => answerOnlineSend(orders, companies, request),
  '/gateway/pdd/logistices/getcompany': () =>
    success(
      companies.map(({ id, code, name, available }) => ({
        id,
        code,
        logistics_company: name,
        available: available ? 1 : 0,
      })),
    ),
  '/gateway/pdd/order/v2/detail': ({ params }) => answerDetail(orders, params['order_sn'] ?? ''),
});

function answerDetail(orders: PinduoduoOrders, orderSn: string): PracticeAnswer {
  const state = orders.stateOf(orderSn);
  if (state === null) return outerError('订单不存在');
  const shipment = orders.shipmentOf(orderSn);
  return success({
    order_sn: orderSn,
    order_status: state === 'shipped' ? 2 : 1,
    refund_status: state === 'refunded' ? 4 : 1,
    logistics_id: shipment === null ? 0 : Number(shipment.logisticsId),
    tracking_number: shipment?.trackingNumber ?? '',
    item_list: [{ goods_name: '练习商品', goods_spec: '默认', goods_count: 1 }],
  });
}
