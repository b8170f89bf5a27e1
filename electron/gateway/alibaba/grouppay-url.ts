import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { refusalByFlag } from './success-flag.ts';

export interface GrouppayUrlRequest {
  readonly orderIds: readonly string[];
  readonly payPlatformType: 'PC' | 'WIRELESS';
}

const dataSchema = z
  .looseObject({ success: z.literal(true), payUrl: z.url({ protocol: /^https?$/ }) })
  .transform((data) => data.payUrl);

/**
 * Reads the address where a person pays for distribution orders together; nothing is paid by it.
 * Vendor page 1688-fx-pay-grouppay-url-get; gateway contract §7.3 [M]. `orderIds` is a JSON list of
 * whole numbers upstream, so the digits are written without quotes. Worked: `data.success` is
 * `true`; refused: `errorCode` and `errorInfo`.
 */
export const grouppayUrl: Endpoint<GrouppayUrlRequest, string> = {
  platform: 'alibaba',
  path: '/gateway/1688/fenxiao/trade/grouppay/url/get',
  repeat: 'read',
  params: ({ orderIds, payPlatformType }) => ({
    orderIds: `[${orderIds.join(',')}]`,
    payPlatformType,
  }),
  subjects: ({ orderIds }) => orderIds.map((orderId) => ({ orderId, packId: '' })),
  refusal: refusalByFlag,
  readData: (data) => dataSchema.parse(data),
};
