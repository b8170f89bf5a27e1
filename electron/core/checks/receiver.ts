import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderInfo } from '../parcels/order-content.ts';
import { isCiphertext } from '../parcels/order-content.ts';

/** A longer plain address is refused by the platform (vendor page dd-logistics-newcreateorder, 4.3). */
const MAX_DETAIL_LENGTH = 200;

/** What is wrong with the receiver of an order, the first fault only. */
export function receiverFault({ receiver_info: { address, contact } }: OrderInfo): Fault | null {
  const required = {
    'receiver_info.address.province_name': address.province_name,
    'receiver_info.address.city_name': address.city_name,
    'receiver_info.address.detail_address': address.detail_address,
    'receiver_info.contact.name': contact.name,
    'receiver_info.contact.mobile': contact.mobile === '' ? contact.phone : contact.mobile,
  };
  for (const [field, value] of Object.entries(required)) {
    if (value.trim() === '') return fault('RECEIVER_MISSING', { field });
  }
  for (const [field, value] of personalParts({ address, contact })) {
    if (!isCiphertext(value) && /[*＊]/.test(value)) return fault('RECEIVER_MASKED', { field });
  }
  return detailFault('receiver_info.address.detail_address', address.detail_address);
}

/** A detail address that the platform would call too long, receiver's or sender's. */
export function detailFault(field: string, value: string): Fault | null {
  const { length } = value;
  if (length <= MAX_DETAIL_LENGTH || isCiphertext(value)) return null;
  return fault('ORDER_FIELD_TOO_LONG', { field, length, limit: MAX_DETAIL_LENGTH });
}

/** The fields that travel as ciphertext or as plain text, those that are filled in. */
export function personalParts({
  address,
  contact,
}: OrderInfo['receiver_info']): readonly (readonly [field: string, value: string])[] {
  const parts = [
    ['receiver_info.contact.name', contact.name],
    ['receiver_info.contact.mobile', contact.mobile],
    ['receiver_info.contact.phone', contact.phone],
    ['receiver_info.address.detail_address', address.detail_address],
  ] as const;
  return parts.filter(([, value]) => value !== '');
}
