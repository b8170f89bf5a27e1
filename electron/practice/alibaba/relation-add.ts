import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import type { AlibabaOrders } from './orders.ts';
import { alibabaRefusal } from './refusal.ts';
import type { AlibabaScenario } from './scenario.ts';

const requestSchema = z.looseObject({
  channel: z.string().min(1),
  outItemCode: z.string().min(1),
  outShopCode: z.string().min(1),
  distributeType: z.enum(['manual', 'hotAuto']),
  offerId: z.string().optional(),
  skuList: z.string().transform(parseRequestData),
});

const skusSchema = z
  .array(
    z.looseObject({
      offerSkuId: z.string().min(1),
      outSkuId: z.string().min(1),
      skuIdQty: z.int().positive(),
    }),
  )
  .min(1);

/** Answers `1688/fenxiao/buyer/outproduct/relationadd`: from then on the offer can be bought. */
export function answerRelationAdd(
  orders: AlibabaOrders,
  scenario: AlibabaScenario,
  params: Readonly<Record<string, string>>,
): PracticeAnswer {
  const request = requestSchema.safeParse(params);
  if (!request.success || !skusSchema.safeParse(request.data.skuList).success) {
    return alibabaRefusal('INVALID_PARAM', '参数错误');
  }
  const offer = scenario.offers.find(({ offerId }) => offerId === request.data.offerId);
  if (offer === undefined) return alibabaRefusal('OFFER_NOT_EXIST', '商品不存在');
  orders.link(offer.offerId);
  return success({ success: true });
}
