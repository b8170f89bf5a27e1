import { expect, test } from 'vitest';
import { grouppayUrl } from '../../../electron/gateway/alibaba/grouppay-url.ts';
import { offlineSend } from '../../../electron/gateway/alibaba/offline-send.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { tradeDetail as alibabaTradeDetail } from '../../../electron/gateway/alibaba/trade-detail.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { orderLogisticsCancel } from '../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { tradeDetail } from '../../../electron/gateway/douyin/trade-detail.ts';
import { waybillGet } from '../../../electron/gateway/douyin/waybill-get.ts';
import type { Subject } from '../../../electron/gateway/endpoint.ts';
import { onlineSend } from '../../../electron/gateway/pinduoduo/online-send.ts';
import { orderDetail } from '../../../electron/gateway/pinduoduo/order-detail.ts';
import { SENDER, orderEntry } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';

const terms = { sender: SENDER, carrier: 'zhongtong', userId: null, channel: '1' };
const waybill = { carrier: 'zhongtong', trackNo: '99' };
const order = (orderId: string): Subject => ({ orderId, packId: '' });
const second: Subject = { orderId: '2', packId: 'p2' };
const shipment = { trackNo: '99', feature: '', refundAddressId: '', shipping: 'first' } as const;

test.each<[string, readonly Subject[] | undefined, readonly Subject[]]>([
  [
    newCreateOrder.path,
    newCreateOrder.subjects?.({
      ...terms,
      orders: [orderEntry('1'), orderEntry('2', { pack_id: 'p2' })],
    }),
    [order('1'), second],
  ],
  [
    'waybill/get',
    waybillGet(terms).subjects?.([{ key: keyOf('2', 'p2'), orderInfo: {} }]),
    [second],
  ],
  [getWaybill.path, getWaybill.subjects?.([{ ...waybill, parcel: second }, waybill]), [second]],
  [
    orderLogisticsCancel.path,
    orderLogisticsCancel.subjects?.({ ...waybill, userId: null, parcel: second }),
    [second],
  ],
  [tradeDetail.path, tradeDetail.subjects?.({ orderId: '1' }), [order('1')]],
  [
    onlineSend.path,
    onlineSend.subjects?.({ ...shipment, orderSn: '1', carrierId: '121' }),
    [order('1')],
  ],
  [orderDetail.path, orderDetail.subjects?.({ orderSn: '1' }), [order('1')]],
  [
    offlineSend.path,
    offlineSend.subjects?.({
      carrier: { code: 'YTO', name: '圆通快递' },
      trackNo: '99',
      orders: [
        { orderId: '1', entries: [] },
        { orderId: '2', entries: [] },
      ],
      downstreamEncrypted: null,
    }),
    [order('1'), order('2')],
  ],
  [tradeCrate.path, tradeCrate.subjects?.({ outOrderId: 'w-1', content: {} }), [order('w-1')]],
  [alibabaTradeDetail.path, alibabaTradeDetail.subjects?.({ outOrderId: 'w-1' }), [order('w-1')]],
  [
    `${alibabaTradeDetail.path} by id`,
    alibabaTradeDetail.subjects?.({ orderId: '43' }),
    [order('43')],
  ],
  [
    grouppayUrl.path,
    grouppayUrl.subjects?.({ orderIds: ['43', '44'], payPlatformType: 'PC' }),
    [order('43'), order('44')],
  ],
])('%s names the orders it is about, by which the journal finds it', (_path, named, subjects) => {
  expect(named).toEqual(subjects);
});
