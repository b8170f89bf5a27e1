import type { PersonView } from '../../../shared/parcel-views.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { OrderInfo } from './order-content.ts';
import { isCiphertext } from './order-content.ts';

const maskName = (name: string): string => {
  const [first] = Array.from(name);
  return first === undefined ? '' : `${first}**`;
};

/** Keeps the first three and the last four digits of a mobile, less of a shorter number. */
function maskPhone(phone: string): string {
  if (phone.length < 8) return '*'.repeat(phone.length);
  const head = phone.length < 11 ? '' : phone.slice(0, 3);
  return `${head}****${phone.slice(-4)}`;
}

/** Keeps enough of an address to tell two apart at the bench. */
const maskDetail = (detail: string): string => {
  const letters = Array.from(detail);
  return letters.length <= 6 ? '****' : `${letters.slice(0, 6).join('')}****`;
};

/** The receiver as plain as the order has it; empty where only the platform can decrypt it. */
export function receiverOf(info: OrderInfo): PersonView {
  const { address, contact } = info.receiver_info;
  const phone = contact.mobile === '' ? contact.phone : contact.mobile;
  const region = [
    address.province_name,
    address.city_name === address.province_name ? '' : address.city_name,
    address.district_name,
  ].join('');
  const encrypted = [contact.name, phone, address.detail_address].some(isCiphertext);
  if (encrypted) return { name: '', phone: '', region, detail: '', encrypted };
  const detail = address.street_name + address.detail_address;
  return { name: contact.name, phone, region, detail, encrypted };
}

export const senderPerson = (sender: Sender): PersonView => ({
  name: sender.name,
  phone: sender.mobile,
  region: [
    sender.province,
    sender.city === sender.province ? '' : sender.city,
    sender.district,
  ].join(''),
  detail: sender.detail,
  encrypted: false,
});

/** A person as a screen may show it. */
export const masked = (person: PersonView): PersonView => ({
  ...person,
  name: maskName(person.name),
  phone: maskPhone(person.phone),
  detail: person.detail === '' ? '' : maskDetail(person.detail),
});
