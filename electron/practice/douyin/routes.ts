import type { PracticeRequest, PracticeRoutes } from '../route.ts';
import { answerCompanyList, answerNetSites, answerTemplateList } from './catalogue.ts';
import { answerGetOutRange } from './get-out-range.ts';
import { answerGetWaybill } from './get-waybill.ts';
import { answerNewCreateOrder } from './new-create-order.ts';
import { answerLogisticsAdd } from './order-logistics-add.ts';
import { answerCancel } from './order-logistics-cancel.ts';
import type { OrderBook } from './orders.ts';
import type { SalesBook } from './sales.ts';
import type { DouyinScenario } from './scenario.ts';
import { answerRoute } from './track-no-route.ts';
import { answerTradeDetail } from './trade-detail.ts';
import { answerWaybillGet } from './waybill-get.ts';

/** The Douyin calls of the practice gateway (gateway contract §4). */
export function douyinRoutes(
  scenario: DouyinScenario,
  sales: SalesBook,
  orders: OrderBook,
): PracticeRoutes {
  const books = { sales, orders };
  return {
    '/gateway/dd/logistics/newcreateorder': ({ shop, params }) =>
      answerNewCreateOrder(books, shop, requestData(params)),
    '/gateway/dd/logistics/waybill/get': ({ shop, params }) =>
      answerWaybillGet(books, shop, requestData(params)),
    '/gateway/dd/logistics/getwaybill': ({ shop, params }) =>
      answerGetWaybill(sales, shop, requestData(params)),
    '/gateway/dd/order/logistics/cancel': ({ shop, params }) =>
      answerCancel(sales, scenario.carriersWithoutCancel, shop, params),
    '/gateway/dd/logistics/company/list': answerCompanyList,
    '/gateway/dd/logistics/template/list': answerTemplateList,
    '/gateway/dd/logistics/shopnetsite/list': ({ shop, params }) =>
      answerNetSites(sales, shop, params),
    '/gateway/dd/logistics/getoutrange': ({ params }) =>
      answerGetOutRange(scenario.outOfRangeCities, requestData(params)),
    '/gateway/dd/logistics/trackno/route': ({ shop, params }) =>
      answerRoute(sales, orders, shop, params),
    '/gateway/dd/trade/detail': ({ shop, params }) => answerTradeDetail(orders, shop, params),
    '/gateway/dd/order/logistics/add': ({ shop, params }) =>
      answerLogisticsAdd(books, shop, requestData(params)),
  };
}

const requestData = (params: PracticeRequest['params']): string => params['request_data'] ?? '';
