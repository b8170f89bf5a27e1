/** The sender's parts in the order of an envelope. */
export const SENDER_PARTS = ['name', 'mobile', 'province', 'city', 'district', 'detail'] as const;

/** Fields whose names the station uses when it says what is missing. */
const NAMED = [
  'gatewayUrl',
  'appid',
  'appSecret',
  'shop',
  'carrier',
  'sender.name',
  'sender.mobile',
  'sender.province',
  'sender.city',
  'sender.district',
  'sender.detail',
] as const;
type NamedField = (typeof NAMED)[number];

export const isNamedField = (name: string): name is NamedField =>
  NAMED.some((known) => known === name);
