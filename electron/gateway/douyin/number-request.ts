import { LosslessNumber } from 'lossless-json';
import type { Sender } from '../../../shared/settings.ts';
import { stringifyLossless } from '../json.ts';

/** What all parcels of one call for numbers have in common. */
export interface NumberTerms {
  readonly sender: Sender;
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  /** Shop id that owns the orders, as digits; `-1` skips the match check; null leaves it out. */
  readonly userId: string | null;
  readonly channel: string;
}

/** The `request_data` of newcreateorder and of waybill/get (gateway contract §4.1, §4.3). */
export const numberRequestData = (terms: NumberTerms, orders: readonly unknown[]): string =>
  stringifyLossless({
    sender_info: {
      address: {
        country_code: 'CHN',
        province_name: terms.sender.province,
        city_name: terms.sender.city,
        district_name: terms.sender.district,
        detail_address: terms.sender.detail,
      },
      contact: { name: terms.sender.name, mobile: terms.sender.mobile },
    },
    logistics_code: terms.carrier,
    order_infos: orders,
    ...(terms.userId === null ? {} : { user_id: new LosslessNumber(terms.userId) }),
    order_channel: terms.channel,
  });
