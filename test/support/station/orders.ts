import type { Sender } from '../../../shared/settings.ts';

/** Orders as the vendor's files have them. Every name, phone and id is invented. */
export type OrderEntry = Readonly<Record<string, unknown>>;

export const SENDER: Sender = {
  name: '试验仓',
  mobile: '13900000009',
  province: '浙江省',
  city: '杭州市',
  district: '余杭区',
  detail: '试验路9号',
};

export const SENDER_INFO = {
  address: {
    country_code: 'CHN',
    province_name: SENDER.province,
    city_name: SENDER.city,
    district_name: SENDER.district,
    detail_address: SENDER.detail,
  },
  contact: { name: SENDER.name, mobile: SENDER.mobile },
};

export const RECEIVER_INFO = {
  address: {
    country_code: 'CHN',
    province_name: '江苏省',
    city_name: '南京市',
    district_name: '玄武区',
    detail_address: '梧桐街 77 号 3 栋 502 室',
  },
  contact: { name: '柳试之', mobile: '13700001234' },
};

/** Looks like the platform's ciphertext, with every character that a form must encode. */
export const CIPHER_RECEIVER_INFO = {
  address: { ...RECEIVER_INFO.address, detail_address: '#a+b/c=&d#ZZ+9/~==*Cg&=+#1##' },
  contact: { name: '#Ab+/=#cd==&ef#1##', mobile: '$Q+w=$e/r&t==$1$$' },
};

/** The n-th invented Douyin order id: 19 digits. */
export const orderIdOf = (n: number): string => `4900000000000${String(n).padStart(6, '0')}`;

/** One entry of `order_infos`. */
export const orderEntry = (
  orderId: unknown,
  over: Readonly<Record<string, unknown>> = {},
): OrderEntry => ({
  order_id: orderId,
  receiver_info: RECEIVER_INFO,
  items: [{ item_name: '试验衬衣', item_specs: '白色 / L', item_count: 1 }],
  ...over,
});

export const orderEntries = (count: number): readonly OrderEntry[] =>
  Array.from({ length: count }, (_, place) => orderEntry(orderIdOf(place + 1)));

/** The vendor's `request_data` body as the text of a file. */
export const orderFile = (
  entries: readonly unknown[],
  over: Readonly<Record<string, unknown>> = {},
): string =>
  JSON.stringify({
    sender_info: SENDER_INFO,
    logistics_code: 'zhongtong',
    order_infos: entries,
    user_id: -1,
    order_channel: '1',
    ...over,
  });
