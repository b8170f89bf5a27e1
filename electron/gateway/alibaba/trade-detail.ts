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
  .looseObject({ baseInfo: baseInfoSchema, nativeLogistics: logisticsSchema })
  .transform(({ baseInfo, nativeLogistics: parcels }) => ({ ...baseInfo, parcels }));

/** Says nothing but that the call worked. */
const nothing = z.union([z.null(), z.boolean(), z.literal('')]);
const noTrade = z
  .union([z.null(), z.record(z.string(), z.union([nothing, z.record(z.string(), nothing)]))])
  .transform(() => null);

const dataSchema = z.union([
  z.looseObject({ result: tradeSchema }).transform(({ result }) => result),
  tradeSchema,
  noTrade,
]);

export type DistributionTrade = z.infer<typeof tradeSchema>;

/**
 * Reads one distribution order. Vendor page 1688-fx-trade-detail; gateway contract §7.3 [M].
 * Flat parameters, `webSite` is always "1688". Worked: the order stands in `result.baseInfo`, or
 * bare; an empty answer names no order and is null, one that cannot be read is no answer;
 * `data.success` other than `true` with an error is a refusal.
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
  readData: (data) => dataSchema.parse(data),
};
