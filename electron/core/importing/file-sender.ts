import { z } from 'zod';
import type { Sender } from '../../../shared/settings.ts';

const part = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

const senderInfoSchema = z
  .looseObject({
    address: z.looseObject({
      province_name: part,
      city_name: part,
      district_name: part,
      detail_address: part,
    }),
    contact: z.looseObject({ name: part, mobile: part, phone: part }),
  })
  .transform(({ address, contact }): Sender => ({
    name: contact.name,
    mobile: contact.mobile === '' ? contact.phone : contact.mobile,
    province: address.province_name,
    city: address.city_name,
    district: address.district_name,
    detail: address.detail_address,
  }));

/** The sender of an order file (`sender_info`), null where the file names none. */
export function readSender(value: unknown): Sender | null {
  const sender = senderInfoSchema.safeParse(value);
  return sender.success ? sender.data : null;
}
