import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { stringifyLossless } from '../json.ts';
import type { DistributionOrder } from './distribution-order.ts';
import { refusalByFlag } from './success-flag.ts';

/** Null where it is missing or no whole amount: an order that exists is not doubted for its price. */
const amountFen = textOrNumber
  .transform(Number)
  .pipe(z.int())
  .nullish()
  .transform((amount) => amount ?? null)
  .catch(null);

const splitOrder = z.union([
  textOrNumber,
  z.looseObject({ orderId: textOrNumber }).transform((order) => order.orderId),
]);

const dataSchema = z
  .looseObject({
    success: z.literal(true),
    orderId: optionalText,
    mutilOrders: listOf(splitOrder),
    postFee: amountFen,
    totalSuccessAmount: amountFen,
  })
  .transform((data) => ({
    /** More than one where 1688 split the purchase. */
    orderIds: [...new Set([data.orderId, ...data.mutilOrders])].filter((id) => id !== ''),
    postFeeFen: data.postFee,
    amountFen: data.totalSuccessAmount,
  }))
  .refine(({ orderIds }) => orderIds.length > 0, { path: ['orderId'] });

export type CreatedOrder = z.infer<typeof dataSchema>;

/**
 * Creates a distribution order, which somebody pays for. Vendor page 1688-fenxiao-trade-crate
 * (`crate` is right); gateway contract §7.2. One order a call, money in fen. Worked:
 * `data.success` is `true`, with the order's id; refused: `data.code` and `data.message`. Nothing
 * says that `outOrderId` keeps a second call from creating a second order, so after a lost answer
 * the order is looked up by it (`trade/detail`) and the call is not repeated.
 */
export const tradeCrate: Endpoint<DistributionOrder, CreatedOrder> = {
  platform: 'alibaba',
  path: '/gateway/1688/fenxiao/trade/crate',
  repeat: 'check_before_repeat',
  params: ({ content }) => ({ request_data: stringifyLossless(content) }),
  subjects: ({ outOrderId }) => [{ orderId: outOrderId, packId: '' }],
  refusal: refusalByFlag,
  readData: (data) => dataSchema.parse(data),
};
