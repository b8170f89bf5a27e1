import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Sender } from '../../../shared/settings.ts';
import { senderSchema } from '../../../shared/settings.ts';
import { parseKeepingLiterals, plainValues, stringifyLossless } from '../../gateway/json.ts';
import { textOrNumber } from '../../gateway/answer-fields.ts';

/** One parcel's personal part: the vendor's `order_infos` entry untouched, and the file's sender. */
export interface ParcelContent {
  /** Lossless tree; ciphertext and unknown fields as they were imported. */
  readonly orderInfo: unknown;
  readonly sender: Sender | null;
}

const optional = textOrNumber.nullish().transform((value) => value ?? '');

/** The parts of an `order_infos` entry that the station itself reads (gateway contract §4.1). */
const orderInfoSchema = z.looseObject({
  receiver_info: z.looseObject({
    address: z.looseObject({
      province_name: optional,
      city_name: optional,
      district_name: optional,
      street_name: optional,
      detail_address: optional,
    }),
    contact: z.looseObject({ name: optional, mobile: optional, phone: optional }),
  }),
  items: z.array(
    z.looseObject({
      item_name: optional,
      item_specs: optional,
      item_count: z.coerce.number().int(),
    }),
  ),
});
export type OrderInfo = z.infer<typeof orderInfoSchema>;

/** @throws ZodError where receiver or items are not there; imported parcels always have them */
export const readOrderInfo = (content: ParcelContent): OrderInfo =>
  orderInfoSchema.parse(plainValues(content.orderInfo));

export const serialiseContent = (content: ParcelContent): string =>
  stringifyLossless({ order_info: content.orderInfo, sender: content.sender });

const storedSchema = z.object({ order_info: z.unknown(), sender: senderSchema.nullable() });

export function parseContent(json: string): ParcelContent {
  const stored = storedSchema.parse(parseKeepingLiterals(json));
  return { orderInfo: stored.order_info, sender: stored.sender };
}

/** Tells whether two contents are the same without opening either. */
export const hashContent = (serialised: string): string =>
  createHash('sha256').update(serialised, 'utf8').digest('hex');

/** `#…#…#1##`, `~…~…~1~~`: name and address; `$…$…$1$$`: phone (gateway contract §4.1, §5.3). */
const CIPHERTEXT = /^([#$~]).*\1.+\1\d+\1\1$/s;

export const isCiphertext = (value: string): boolean => CIPHERTEXT.test(value);
