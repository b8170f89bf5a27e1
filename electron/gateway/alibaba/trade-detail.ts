import { z } from 'zod';
import { logisticsSchema } from './native-logistics.ts';
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

const tradeSchema = z
  .looseObject({ baseInfo: baseInfoSchema.nullish(), nativeLogistics: logisticsSchema })
  .transform(({ baseInfo, nativeLogistics: parcels }) =>
    baseInfo === null || baseInfo === undefined ? null : { ...baseInfo, parcels },
  );

const dataSchema = z.looseObject({ result: tradeSchema.nullish() }).nullable();

export type DistributionTrade = NonNullable<z.infer<typeof tradeSchema>>;

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
  readData: (data) => dataSchema.parse(data)?.result ?? null,
};
