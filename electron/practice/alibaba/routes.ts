import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import type { PracticeRoutes } from '../route.ts';
import { answerOfflineSend } from './offline-send.ts';
import { answerRelationAdd } from './relation-add.ts';
import type { AlibabaOrders, SupplierParcel } from './orders.ts';
import { alibabaRefusal } from './refusal.ts';
import type { AlibabaScenario } from './scenario.ts';
import { answerTradeCrate } from './trade-crate.ts';

type Params = Readonly<Record<string, string>>;

/** The 1688 calls of the practice gateway (gateway contract §7). */
export const alibabaRoutes = (
  orders: AlibabaOrders,
  scenario: AlibabaScenario,
): PracticeRoutes => ({
  '/gateway/1688/logistices/offlinesend': (request) => answerOfflineSend(orders, request),
  '/gateway/1688/c2m/trade/detail': ({ params }) => answerSoldOrder(orders, params),
  '/gateway/1688/fenxiao/trade/crate': (request) => answerTradeCrate(orders, scenario, request),
  '/gateway/1688/fenxiao/trade/detail': ({ params }) => answerDetail(orders, params),
  '/gateway/1688/fenxiao/buyer/outproduct/relationadd': ({ params }) =>
    answerRelationAdd(orders, scenario, params),
  '/gateway/1688/fenxiao/trade/grouppay/url/get': ({ params }) => answerPayUrl(orders, params),
});

function answerDetail(orders: AlibabaOrders, params: Params): PracticeAnswer {
  if (params['webSite'] !== '1688') return alibabaRefusal('INVALID_PARAM', '参数错误：webSite');
  const found = orders
    .purchases()
    .find(
      ({ outOrderId, orderIds }) =>
        outOrderId === params['outOrderId'] || orderIds.includes(params['orderId'] ?? ''),
    );
  const orderId = found?.orderIds[0];
  if (found === undefined || orderId === undefined) {
    return alibabaRefusal('ORDER_NOT_EXIST', '订单不存在');
  }
  const parcel = orders.parcelOf(found.outOrderId);
  const baseInfo = {
    id: new LosslessNumber(orderId),
    idOfStr: orderId,
    outOrderId: found.outOrderId,
    status: parcel === null ? 'waitbuyerpay' : 'waitbuyerreceive',
  };
  const items = parcel === null ? [] : [itemOf(parcel)];
  const nativeLogistics = { logisticsItems: items };
  return success({ result: { baseInfo, nativeLogistics }, success: true });
}

/** 1688's words for the states that the practice gateway knows. */
const STATUS_WORDS = {
  待发货: 'waitsellersend',
  已发货: 'waitbuyerreceive',
  已收货: 'success',
  退款中: 'waitsellersend',
  已关闭: 'terminated',
} as const;

function answerSoldOrder(orders: AlibabaOrders, params: Params): PracticeAnswer {
  const orderId = params['orderId'] ?? '';
  const order = orders.find(orderId);
  if (order === null) return alibabaRefusal('ORDER_NOT_EXIST', '订单不存在');
  const numbers = orders.shipments().filter((shipment) => shipment.orderId === orderId);
  return success({
    baseInfo: {
      id: new LosslessNumber(orderId),
      idOfStr: orderId,
      status: STATUS_WORDS[order.state],
    },
    nativeLogistics: {
      logisticsItems: [...new Set(numbers.map(({ trackingNumber }) => trackingNumber))].map(
        (logisticsBillNo) => ({ logisticsBillNo }),
      ),
    },
    success: true,
  });
}

const itemOf = ({ carrier, trackingNumber }: SupplierParcel): object => ({
  logisticsCompanyNo: carrier,
  logisticsBillNo: trackingNumber,
});

const orderIdsSchema = z.array(z.union([z.string(), z.number()]).transform(String)).min(1);

const payUrlRefused = (errorCode: string, errorInfo: string): PracticeAnswer =>
  success({ errorCode, errorInfo, success: false });

function answerPayUrl(orders: AlibabaOrders, params: Params): PracticeAnswer {
  const wanted = orderIdsSchema.safeParse(parseRequestData(params['orderIds'] ?? ''));
  if (!wanted.success || !['PC', 'WIRELESS'].includes(params['payPlatformType'] ?? '')) {
    return payUrlRefused('INVALID_PARAM', '参数错误');
  }
  const known = new Set(orders.purchases().flatMap(({ orderIds }) => orderIds));
  if (!wanted.data.every((id) => known.has(id)))
    return payUrlRefused('ORDER_NOT_EXIST', '订单不存在');
  return success({ payUrl: 'https://pay.example/practice', success: true });
}
