import { grouppayUrl } from '../../../electron/gateway/alibaba/grouppay-url.ts';
import { offlineSend } from '../../../electron/gateway/alibaba/offline-send.ts';
import { relationAdd } from '../../../electron/gateway/alibaba/relation-add.ts';
import { soldOrder } from '../../../electron/gateway/alibaba/sold-order.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { tradeDetail as alibabaTradeDetail } from '../../../electron/gateway/alibaba/trade-detail.ts';
import type { BatchEndpoint } from '../../../electron/gateway/batch.ts';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import { getOutRange } from '../../../electron/gateway/douyin/get-out-range.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { orderLogisticsCancel } from '../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { shopNetSiteList } from '../../../electron/gateway/douyin/shop-net-site-list.ts';
import { templateList } from '../../../electron/gateway/douyin/template-list.ts';
import { trackNoRoute } from '../../../electron/gateway/douyin/track-no-route.ts';
import { tradeDetail } from '../../../electron/gateway/douyin/trade-detail.ts';
import { waybillGet } from '../../../electron/gateway/douyin/waybill-get.ts';
import type { Endpoint } from '../../../electron/gateway/endpoint.ts';
import { getCompany } from '../../../electron/gateway/pinduoduo/get-company.ts';
import { onlineSend } from '../../../electron/gateway/pinduoduo/online-send.ts';
import { orderDetail } from '../../../electron/gateway/pinduoduo/order-detail.ts';
import { SENDER } from './orders.ts';

/** An endpoint for tests of what it reads: it needs no request. */
const reading = <Request, Data>(endpoint: Endpoint<Request, Data>): Endpoint<null, unknown> => ({
  platform: endpoint.platform,
  path: endpoint.path,
  repeat: endpoint.repeat,
  params: () => ({}),
  readData: endpoint.readData,
  ...(endpoint.refusal === undefined ? {} : { refusal: endpoint.refusal }),
  ...(endpoint.doneBefore === undefined ? {} : { doneBefore: endpoint.doneBefore }),
});

/** The same for calls that answer item by item; here an item is its key. */
const readingItems = <Item, Value>(
  endpoint: BatchEndpoint<Item, Value>,
): BatchEndpoint<string, unknown> => ({
  ...endpoint,
  params: () => ({}),
  subjects: () => [],
  keyOf: (key) => key,
});

/** Every call that answers as a whole. */
export const ENDPOINTS: readonly Endpoint<null, unknown>[] = [
  reading(companyList),
  reading(getOutRange),
  reading(newCreateOrder),
  reading(orderLogisticsCancel),
  reading(shopNetSiteList),
  reading(templateList),
  reading(trackNoRoute),
  reading(tradeDetail),
  reading(getCompany),
  reading(onlineSend),
  reading(orderDetail),
  reading(alibabaTradeDetail),
  reading(grouppayUrl),
  reading(offlineSend),
  reading(relationAdd),
  reading(soldOrder),
  reading(tradeCrate),
];

/** Every call that answers item by item. */
export const BATCH_ENDPOINTS: readonly BatchEndpoint<string, unknown>[] = [
  readingItems(getWaybill),
  readingItems(waybillGet({ sender: SENDER, carrier: 'zhongtong', userId: null, channel: '1' })),
];
