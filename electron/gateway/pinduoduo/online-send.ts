import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { platformWords } from '../platform-words.ts';

export interface OnlineSendRequest {
  readonly orderSn: string;
  /** The carrier's id from `getcompany`, not its code: a wrong id ships with the wrong carrier. */
  readonly carrierId: string;
  readonly trackNo: string;
  /** From `featureText`; empty where there are no serial numbers. */
  readonly feature: string;
  /** Empty takes the shop's default address. */
  readonly refundAddressId: string;
  /** `first` wants an order that waits to be shipped; `change` one that is shipped, and overwrites. */
  readonly shipping: 'first' | 'change';
}

/**
 * Ships one order. Vendor page pdd-logistices-onlinesend; gateway contract §5.1. One order a call;
 * no weights, no money. Empty values are sent and signed, as the vendor's sample does.
 * Worked: `data` is exactly `true`. Refused: outer code, or `data` is `false`. A second call for
 * the same order is refused or overwrites, so after a lost answer the order is looked up first.
 */
export const onlineSend: Endpoint<OnlineSendRequest, true> = {
  platform: 'pinduoduo',
  path: '/gateway/pdd/logistices/onlinesend',
  repeat: 'check_before_repeat',
  params: (request) => ({
    order_sn: request.orderSn,
    logistics_id: request.carrierId,
    tracking_number: request.trackNo,
    feature: request.feature,
    refund_address_id: request.refundAddressId,
    redelivery_type: request.shipping === 'first' ? '1' : '2',
  }),
  subjects: ({ orderSn }) => [{ orderId: orderSn, packId: '' }],
  refusal: (data) => (data === false ? platformWords(data) : null),
  readData: (data) => z.literal(true).parse(data),
};
