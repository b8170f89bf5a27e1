import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import type { PracticeRequest } from '../route.ts';
import type { AlibabaOrders } from './orders.ts';
import type { AlibabaScenario } from './scenario.ts';

const filled = z.string().min(1);

const requestSchema = z.looseObject({
  addressParam: z
    .looseObject({
      fullName: filled,
      provinceText: filled,
      cityText: filled,
      address: filled,
      mobile: z.string().optional(),
      phone: z.string().optional(),
    })
    .refine(({ mobile = '', phone = '' }) => mobile !== '' || phone !== ''),
  cargoParamList: z
    .array(
      z.looseObject({
        offerId: z.number(),
        specId: z.string(),
        quantity: z.number().positive(),
        channel: filled,
        outItemCode: filled,
        outShopCode: filled,
      }),
    )
    .min(1),
  encryptOutOrderInfo: z.looseObject({ encryptOrder: z.string() }).optional(),
  flow: z.literal('fenxiao'),
  outOrderId: z.string().min(1),
});

/** Answers `1688/fenxiao/trade/crate`. The same `outOrderId` again is a second order. */
export function answerTradeCrate(
  orders: AlibabaOrders,
  scenario: AlibabaScenario,
  { params }: PracticeRequest,
): PracticeAnswer {
  const request = requestSchema.safeParse(parseRequestData(params['request_data'] ?? ''));
  if (!request.success) return refused('INVALID_PARAM', '参数错误：request_data');
  const { cargoParamList: lines, outOrderId } = request.data;
  let amountFen = scenario.postFeeFen;
  let parts = 1;
  for (const { offerId, specId, quantity } of lines) {
    const offer = scenario.offers.find((each) => each.offerId === String(offerId));
    if (offer === undefined || !offer.specIds.includes(specId)) {
      const what = `商品[${offerId}]不属于同一卖家或者规格[${specId}] 不属于商品[${offerId}]`;
      return refused('SPEC_NO_EXIST', `${what}:${what}`);
    }
    if (!orders.isLinked(offer.offerId)) return refused('500_007', '商品没有建立分销关系');
    amountFen += offer.priceFen * quantity;
    if (offer.splits) parts = 2;
  }
  const { orderIds } = orders.buy(outOrderId, parts, amountFen);
  return success({
    mutilOrders: orderIds.length === 1 ? [] : orderIds.map((orderId) => ({ orderId })),
    orderId: orderIds[0],
    postFee: scenario.postFeeFen,
    success: true,
    totalSuccessAmount: amountFen,
  });
}

const refused = (code: string, message: string): PracticeAnswer =>
  success({ code, message, success: false });
