import { z } from 'zod';
import { listOf, textOrNumber } from '../gateway/answer-fields.ts';
import type { OfflineSendRequest } from '../gateway/alibaba/offline-send.ts';
import { sendOrders } from '../gateway/alibaba/send-orders.ts';
import { parseLossless, plainValues } from '../gateway/json.ts';
import type { Shipper } from './ship-fields.ts';
import { filled, optional, readItem } from './ship-fields.ts';

/** The vendor's pages have these parameters as JSON text; a file may have them as values too. */
const orJson = <Value>(schema: z.ZodType<Value>): z.ZodType<Value> =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return parseLossless(value);
    } catch {
      return value;
    }
  }, schema);

const amountSchema = textOrNumber.transform(Number);

const itemSchema = z
  .looseObject({
    extBody: orJson(z.looseObject({ cpCode: filled, logisticsCpName: filled, mailNo: filled })),
    sendGoods: orJson(
      z
        .array(
          z.looseObject({
            sourceId: filled,
            sendGoodEntries: z
              .array(
                z.looseObject({
                  sourceEntryId: filled,
                  amount: amountSchema.pipe(z.int().positive()),
                  weight: amountSchema.pipe(z.number().nonnegative()).nullish(),
                }),
              )
              .min(1),
          }),
        )
        .min(1),
    ),
    isEncryptOrderSend: optional.pipe(z.enum(['', 'Y', 'N'])),
  })
  .transform(({ extBody, sendGoods, isEncryptOrderSend }): OfflineSendRequest => ({
    carrier: { code: extBody.cpCode, name: extBody.logisticsCpName },
    trackNo: extBody.mailNo,
    orders: sendGoods.map(({ sourceId, sendGoodEntries }) => ({
      orderId: sourceId,
      entries: sendGoodEntries.map(({ sourceEntryId, amount, weight }) => ({
        entryId: sourceEntryId,
        amount,
        weightKg: weight ?? null,
      })),
    })),
    downstreamEncrypted: isEncryptOrderSend === '' ? null : isEncryptOrderSend === 'Y',
  }));

/** Items have the parameter names of vendor page 1688-logistices-offlinesend; a result per order. */
export const shipAlibaba: Shipper = async function* (client, shop, items) {
  for (const raw of items) {
    const item = readItem(itemSchema, raw);
    if (!item.ok) {
      for (const orderId of orderIdsIn(raw)) yield { orderId, result: item };
      continue;
    }
    for (const { item: orderId, result } of await sendOrders(client, shop, item.value)) {
      yield { orderId, result };
    }
  }
};

const namesSchema = z.looseObject({
  sendGoods: orJson(listOf(z.looseObject({ sourceId: textOrNumber }))),
});

/** The orders of an item that is not usable; one without a name where there are none. */
function orderIdsIn(raw: unknown): readonly string[] {
  const names = namesSchema.safeParse(plainValues(raw));
  const ids = names.success ? names.data.sendGoods.map(({ sourceId }) => sourceId) : [];
  return ids.length === 0 ? [''] : ids;
}
