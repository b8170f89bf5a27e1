import { success } from '../answers.ts';
import type { PracticeRoutes } from '../route.ts';
import { answerGetWaybill } from './get-waybill.ts';
import { answerNewCreateOrder } from './new-create-order.ts';
import type { SalesBook } from './sales.ts';

/** The carriers of every practice shop. */
const COMPANIES = [
  { id: 1, name: '中通快递', code: 'zhongtong' },
  { id: 2, name: '圆通速递', code: 'yuantong' },
  { id: 3, name: '极兔速递', code: 'jtexpress' },
];

/** The Douyin calls of the practice gateway (gateway contract §4). */
export const douyinRoutes = (sales: SalesBook): PracticeRoutes => ({
  '/gateway/dd/logistics/newcreateorder': ({ shop, params }) =>
    answerNewCreateOrder(sales, shop, params['request_data'] ?? ''),
  '/gateway/dd/logistics/getwaybill': ({ shop, params }) =>
    answerGetWaybill(sales, shop, params['request_data'] ?? ''),
  '/gateway/dd/logistics/company/list': () => success(COMPANIES),
});
