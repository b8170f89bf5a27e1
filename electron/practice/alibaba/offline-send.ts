import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import type { PracticeRequest } from '../route.ts';
import type { AlibabaOrders } from './orders.ts';
import { alibabaRefusal } from './refusal.ts';

const carrierSchema = z.looseObject({
  cpCode: z.string().min(1),
  logisticsCpName: z.string(),
  mailNo: z.string().min(1),
});

/** Ids must be digits as text, as the vendor's page has them. */
const id = z.string().regex(/^[1-9]\d{0,18}$/);

const goodsSchema = z
  .array(
    z.looseObject({
      sourceId: id,
      sendGoodEntries: z
        .array(
          z.looseObject({
            sourceEntryId: id,
            amount: z.int(),
            weight: z.number().optional(),
          }),
        )
        .min(1),
    }),
  )
  .min(1);
type Goods = z.infer<typeof goodsSchema>[number];

interface OrderError {
  readonly errorCode: string;
  readonly errorMessage: string;
}

/**
 * Answers `1688/logistices/offlinesend`. Ids come back as JSON numbers, as from the vendor. Of
 * several orders each is judged, and named in one of two lists where one of them fails.
 */
export function answerOfflineSend(
  orders: AlibabaOrders,
  { params }: PracticeRequest,
): PracticeAnswer {
  const carrier = carrierSchema.safeParse(parseRequestData(params['extBody'] ?? ''));
  const goods = goodsSchema.safeParse(parseRequestData(params['sendGoods'] ?? ''));
  const encrypted = params['isEncryptOrderSend'];
  if (!carrier.success || !goods.success || !['Y', 'N', undefined].includes(encrypted)) {
    return alibabaRefusal('INVALID_PARAM', '参数错误');
  }
  const judged = goods.data.map((order) => ({ order, error: errorOf(orders, order) }));
  const failed = judged.flatMap(({ order, error }) => (error === null ? [] : [{ order, error }]));
  const [first] = failed;
  if (first !== undefined && judged.length === 1)
    return success({ ...first.error, success: false });
  const sent = judged.flatMap(({ order, error }) => (error === null ? [order] : []));
  orders.ship(
    sent.flatMap(({ sourceId, sendGoodEntries }) =>
      sendGoodEntries.map(({ sourceEntryId }) => ({
        orderId: sourceId,
        entryId: sourceEntryId,
        trackingNumber: carrier.data.mailNo,
      })),
    ),
  );
  const lists = {
    sendSuccessList: sent.map(({ sourceId }) => ({ sourceId: new LosslessNumber(sourceId) })),
    sendFailList: failed.map(({ order, error }) => ({
      sourceId: new LosslessNumber(order.sourceId),
      ...error,
    })),
  };
  return success({
    result: {
      logisticsId: 'LP00000000000001',
      sendGoods: sent.map(echo),
      ...(failed.length === 0 ? {} : lists),
    },
    success: sent.length > 0,
  });
}

const echo = ({ sourceId, sendGoodEntries }: Goods): object => ({
  sendGoodEntries: sendGoodEntries.map((entry) => ({
    ...entry,
    sourceEntryId: new LosslessNumber(entry.sourceEntryId),
  })),
  sourceId: new LosslessNumber(sourceId),
});

function errorOf(orders: AlibabaOrders, { sourceId, sendGoodEntries }: Goods): OrderError | null {
  const refusal = (errorCode: string, what: string): OrderError => ({
    errorCode,
    errorMessage: `订单[${sourceId}]发货失败,${what}`,
  });
  const order = orders.find(sourceId);
  if (order === null) return refusal('INVALID_PARAM', '订单不存在。');
  if (order.state === '退款中') return refusal('5001', '下游订单退款中。');
  if (order.state === '已关闭') return refusal('5002', '订单已关闭。');
  if (order.state !== '待发货') {
    return refusal('5004', `订单状态为[${order.state}],不是待发货状态。`);
  }
  const whole = sendGoodEntries.every(({ sourceEntryId, amount }) =>
    order.entries.some((entry) => entry.entryId === sourceEntryId && entry.amount === amount),
  );
  return whole ? null : refusal('INVALID_PARAM', '不支持按数量发货。');
}
