import { z } from 'zod';
import { textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { logisticsSchema } from './native-logistics.ts';
import { refusalByFlag } from './success-flag.ts';

const tradeSchema = z
  .looseObject({
    baseInfo: z.looseObject({ status: textOrNumber }),
    nativeLogistics: logisticsSchema,
  })
  .transform(({ baseInfo, nativeLogistics }) => ({
    /** 1688's word: `waitsellersend`, `waitbuyerreceive`, `success`, `cancel`, `terminated` … */
    status: baseInfo.status,
    /** The numbers that it was shipped with; empty where the answer names none. */
    trackNos: nativeLogistics.map(({ trackNo }) => trackNo),
  }));

export type SoldOrder = z.infer<typeof tradeSchema>;

/**
 * Reads one order that the shop sold. Vendor page c2m-get-trade-detail, of which only the head could
 * be read; gateway contract §7.3 [M]. The names inside are upstream's (`alibaba.trade.get.sellerView`)
 * [L], bare or in `result`. Worked: `baseInfo` has a status; an error code beside it is a refusal.
 */
export const soldOrder: Endpoint<{ readonly orderId: string }, SoldOrder> = {
  platform: 'alibaba',
  path: '/gateway/1688/c2m/trade/detail',
  repeat: 'read',
  params: ({ orderId }) => ({ orderId }),
  subjects: ({ orderId }) => [{ orderId, packId: '' }],
  refusal: refusalByFlag,
  readData: (data) =>
    z
      .union([
        tradeSchema,
        z.looseObject({ result: tradeSchema }).transform(({ result }) => result),
      ])
      .parse(data),
};
