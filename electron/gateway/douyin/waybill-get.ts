import { z } from 'zod';
import type { ParcelKey } from '../../../shared/ids.ts';
import { fail, ok } from '../../../shared/result.ts';
import { listOf, optionalText } from '../answer-fields.ts';
import type { BatchEndpoint, ItemAnswer } from '../batch.ts';
import { platformWords } from '../platform-words.ts';
import { saysFine } from './inner-answer.ts';
import { issuedSchema, refusedSchema } from './new-create-order.ts';
import type { NumberTerms } from './number-request.ts';
import { numberRequestData } from './number-request.ts';
import { printDataSchema } from './print-data.ts';

/** A parcel as it is asked for. */
interface ParcelAsked {
  readonly key: ParcelKey;
  /** The `order_infos` entry as it was imported; it names the same order and pack. */
  readonly orderInfo: unknown;
}

const waybillSchema = issuedSchema.extend({
  print_data: printDataSchema.nullish().transform((data) => data ?? ''),
  /** Must travel with `print_data`; where it is empty, getwaybill gives both. */
  sign: optionalText,
});
export type WaybillEntry = z.infer<typeof waybillSchema>;

const listsSchema = z.looseObject({
  ebill_infos: listOf(waybillSchema),
  err_infos: listOf(refusedSchema),
});

/**
 * Asks for numbers and their print data in one call, at most 50 parcels. Vendor page
 * ddoms-logistics-waybill-get; gateway contract §4.3. The same (`order_id`, `pack_id`) returns the
 * number it had. Two shapes are read [L/M]: the lists of newcreateorder, and a flat list in which
 * `err_code` 0 and a number mean that it worked. Parcels are named by `parcelKeyText`.
 */
export const waybillGet = (terms: NumberTerms): BatchEndpoint<ParcelAsked, WaybillEntry> => ({
  platform: 'douyin',
  path: '/gateway/dd/logistics/waybill/get',
  repeat: 'safe_to_repeat',
  buysNumbers: true,
  limit: 50,
  keyOf: ({ key }) => keyText(key.orderId, key.packId),
  params: (parcels) => ({
    request_data: numberRequestData(
      terms,
      parcels.map(({ orderInfo }) => orderInfo),
    ),
  }),
  subjects: (parcels) => parcels.map(({ key }) => key),
  readData: (data) => (Array.isArray(data) ? readFlat(data) : readLists(data)),
});

const keyText = (orderId: string, packId: string): string => `${orderId}\n${packId}`;

const issuedAnswer = (entry: WaybillEntry): ItemAnswer<WaybillEntry> => ({
  key: keyText(entry.order_id, entry.pack_id),
  result: ok(entry),
});

const refusedAnswer = (entry: z.infer<typeof refusedSchema>): ItemAnswer<WaybillEntry> => ({
  key: keyText(entry.order_id, entry.pack_id),
  result: fail(platformWords(entry)),
});

/** Issued entries come last: a number that was bought outweighs a refusal of the same parcel. */
function readLists(data: unknown): readonly ItemAnswer<WaybillEntry>[] {
  const lists = listsSchema.parse(data);
  return [...lists.err_infos.map(refusedAnswer), ...lists.ebill_infos.map(issuedAnswer)];
}

function readFlat(entries: readonly unknown[]): readonly ItemAnswer<WaybillEntry>[] {
  const refused = listOf(refusedSchema)
    .parse(entries)
    .filter((entry) => !saysFine(entry.err_code));
  const issued = listOf(waybillSchema)
    .parse(entries)
    .filter((entry) => saysFine(platformWords(entry).code));
  return [...refused.map(refusedAnswer), ...issued.map(issuedAnswer)];
}
