import { z } from 'zod';
import { listOf, optionalText } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { codedRefusal, listIn } from './inner-answer.ts';

interface NetSiteRequest {
  /** Carrier code in Douyin's spelling; `""` asks for all, and is sent and signed as it is. */
  readonly carrier: string;
}

/** `company_type`: the carrier's own branches, which have no balance (gateway contract §4.7). */
const OWN_RUN = new Set(['1', '4']);

const netSitesSchema = listOf(
  z
    .looseObject({
      logistics_code: optionalText,
      company: optionalText,
      /** 1 own-run, 2 franchise, 3 local delivery, 4 own-run with branches. */
      company_type: optionalText,
      netsite_code: optionalText,
      netsite_name: optionalText,
      amount: optionalText,
      /** Counts of numbers, `-1` where they do not apply. */
      allocated_quantity: optionalText,
      cancelled_quantity: optionalText,
      recycled_quantity: optionalText,
      sender_address: listOf(
        z.looseObject({
          province_name: optionalText,
          city_name: optionalText,
          district_name: optionalText,
          street_name: optionalText,
          detail_address: optionalText,
        }),
      ),
    })
    .transform((site) => ({
      ...site,
      /** What is left at the branch, as the platform wrote it; null where there is no balance. */
      balance: OWN_RUN.has(site.company_type) || site.amount === '' ? null : site.amount,
    })),
);

/**
 * The carrier branches a shop has subscribed to: balance, and the sender addresses that the
 * platform accepts. No vendor page; upstream names [M], gateway contract §4.7. Worked: outer code 0,
 * and no error code inside. The balance is a count of numbers.
 */
export const shopNetSiteList: Endpoint<NetSiteRequest, z.infer<typeof netSitesSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/shopnetsite/list',
  repeat: 'read',
  params: ({ carrier }) => ({ logistics_code: carrier }),
  refusal: codedRefusal,
  readData: (data) => netSitesSchema.parse(listIn(data)),
};
