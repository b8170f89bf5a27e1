import { z } from 'zod';
import { ALIBABA_CHANNEL } from '../../shared/channels.ts';
import { carrierOfAlibaba } from '../core/shipping/carrier-codes.ts';
import { listOf, textOrNumber } from '../gateway/answer-fields.ts';
import { parseLossless, plainValues } from '../gateway/json.ts';
import type { ShipmentReader } from './ship-fields.ts';
import { filled, optional, readItem, wishOf } from './ship-fields.ts';

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
                  sourceEntryId: textOrNumber.pipe(z.string().regex(/^[1-9]\d{0,18}$/)),
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
  .transform(({ extBody, sendGoods, isEncryptOrderSend }) =>
    sendGoods.map(({ sourceId, sendGoodEntries }) => ({
      orderId: sourceId,
      trackNo: extBody.mailNo,
      carrier: carrierOfAlibaba(extBody.cpCode),
      extras: {
        cpCode: extBody.cpCode,
        logisticsCpName: extBody.logisticsCpName,
        ...(isEncryptOrderSend === '' ? {} : { isEncryptOrderSend: isEncryptOrderSend === 'Y' }),
        entries: sendGoodEntries.map(({ sourceEntryId, amount, weight }) => ({
          entryId: sourceEntryId,
          amount,
          weightKg: weight ?? null,
        })),
      },
    })),
  );

/** Items have the parameter names of vendor page 1688-logistices-offlinesend; a report per order. */
export const readAlibabaShipments: ShipmentReader = (items) =>
  items.flatMap((raw) => {
    const item = readItem(itemSchema, raw);
    if (!item.ok) return orderIdsIn(raw).map((orderId) => ({ orderId, wish: item }));
    return item.value.map((order) => ({
      orderId: order.orderId,
      wish: wishOf(order, ALIBABA_CHANNEL),
    }));
  });

const namesSchema = z.looseObject({
  sendGoods: orJson(listOf(z.looseObject({ sourceId: textOrNumber }))),
});

/** The orders of an item that is not usable; one without a name where there are none. */
function orderIdsIn(raw: unknown): readonly string[] {
  const names = namesSchema.safeParse(plainValues(raw));
  const ids = names.success ? names.data.sendGoods.map(({ sourceId }) => sourceId) : [];
  return ids.length === 0 ? [''] : ids;
}
