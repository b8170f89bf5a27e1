import { z } from 'zod';
import { optionalText } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { refusalByFlag } from './success-flag.ts';

/** By 1688's own id, or by the number the station gave it. */
export type TradeDetailRequest = { readonly orderId: string } | { readonly outOrderId: string };

const baseInfoSchema = z
  .looseObject({
    id: optionalText,
    idOfStr: optionalText,
    outOrderId: optionalText,
    status: optionalText,
  })
  .transform(({ id, idOfStr, outOrderId, status }) => ({
    orderId: idOfStr === '' ? id : idOfStr,
    /** Empty where the answer leaves it out. */
    outOrderId,
    status,
  }))
  .refine(({ orderId }) => orderId !== '', { path: ['id'] });

const dataSchema = z
  .looseObject({ result: z.looseObject({ baseInfo: baseInfoSchema.nullish() }).nullish() })
  .nullable();

export type DistributionTrade = z.infer<typeof baseInfoSchema>;

/**
 * Reads one distribution order. Vendor page 1688-fx-trade-detail; gateway contract §7.3 [M].
 * Flat parameters, `webSite` is always "1688". Worked: the order stands in `result.baseInfo`; an
 * answer without it names no order and is null; `data.success` other than `true` with an error is a
 * refusal.
 */
export const tradeDetail: Endpoint<TradeDetailRequest, DistributionTrade | null> = {
  platform: 'alibaba',
  path: '/gateway/1688/fenxiao/trade/detail',
  repeat: 'read',
  params: (request) => ({ webSite: '1688', ...request }),
  subjects: (request) => [
    { orderId: 'outOrderId' in request ? request.outOrderId : request.orderId, packId: '' },
  ],
  refusal: refusalByFlag,
  readData: (data) => dataSchema.parse(data)?.result?.baseInfo ?? null,
};
