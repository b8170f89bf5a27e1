import type { AlibabaScenario } from '../../../electron/practice/alibaba/scenario.ts';
import { ALIBABA_PRACTICE } from '../../../electron/practice/alibaba/scenario.ts';
import type { PracticeOrder } from '../../../electron/practice/douyin/scenario.ts';
import type {
  PracticeGateway,
  PracticeGatewayOptions,
} from '../../../electron/practice/gateway-server.ts';
import type { PinduoduoScenario } from '../../../electron/practice/pinduoduo/scenario.ts';
import { PINDUODUO_PRACTICE } from '../../../electron/practice/pinduoduo/scenario.ts';
import { SHOP } from './account.ts';
import { orderIdOf } from './orders.ts';

/** Platforms that a call of the gateway tells. */
export const TOLD = ['douyin', 'pinduoduo', 'alibaba'] as const;
export type Told = (typeof TOLD)[number];

const RECEIVER = {
  name: '#aa+bb==#ccdd#1##',
  mobile: '$aabb$ccdd$1$$',
  province: '江苏省',
  city: '南京市',
  district: '玄武区',
  street: '',
  detail: '#ee+ff==#gghh#1##',
};

/** The n-th order of a platform; every id is invented. */
export const soldOrderId = (platform: Told, n: number): string => {
  const digits = String(n).padStart(6, '0');
  if (platform === 'pinduoduo') return `261122-000300000${digits}`;
  return platform === 'alibaba' ? `3600000200000${digits}` : orderIdOf(n);
};

const douyinOrder = (orderId: string): PracticeOrder => ({
  shop: SHOP,
  orderId,
  status: 2,
  receiver: RECEIVER,
  items: [{ name: '试验衬衣', specs: [], count: 1 }],
});

/** A practice gateway at which so many orders of each platform wait to be shipped. */
export function soldOrders(count: number): Partial<PracticeGatewayOptions> {
  const idsOf = (platform: Told): readonly string[] =>
    Array.from({ length: count }, (_, at) => soldOrderId(platform, at + 1));
  const pinduoduo: PinduoduoScenario = {
    ...PINDUODUO_PRACTICE,
    orders: idsOf('pinduoduo').map((orderSn) => ({ orderSn, state: 'waiting' })),
  };
  const alibaba: AlibabaScenario = {
    ...ALIBABA_PRACTICE,
    orders: idsOf('alibaba').map((orderId) => ({
      orderId,
      state: '待发货',
      entries: [{ entryId: orderId, amount: 1 }],
    })),
  };
  return { douyin: { orders: idsOf('douyin').map(douyinOrder) }, pinduoduo, alibaba };
}

/** What a platform took, order by order: `id number`. */
export function toldAt(gateway: PracticeGateway, platform: Told): readonly string[] {
  if (platform === 'pinduoduo') {
    return gateway.pinduoduo
      .shipments()
      .map(({ orderSn, trackingNumber }) => `${orderSn} ${trackingNumber}`);
  }
  const { shipments } = gateway[platform];
  return shipments().map(({ orderId, trackingNumber }) => `${orderId} ${trackingNumber}`);
}
