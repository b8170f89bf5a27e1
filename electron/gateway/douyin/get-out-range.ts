import { z } from 'zod';
import { optionalText } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { codedRefusal, listIn } from './inner-answer.ts';

interface PlaceToReach {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  /** Plain text, or ciphertext as it came with the order. */
  readonly detail: string;
}

interface OutRangeRequest {
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly sender: PlaceToReach;
  readonly receiver: PlaceToReach;
}

const TYPE_BOTH = 0;

const dataSchema = z.looseObject({
  is_out_range: z
    .union([z.boolean(), z.literal([0, 1]), z.enum(['true', 'false', '0', '1'])])
    .transform((said) => ['true', '1'].includes(String(said))),
  /** 1 epidemic, 2 natural disaster, 3 event, 4 branch trouble, 5 other; or words. */
  out_range_reason: optionalText,
});

/**
 * Whether a carrier picks up at one address and delivers to the other. No vendor page could be
 * read; gateway contract §4.8; the answer was never seen [L]. Upstream answers for one pair of
 * addresses, the request has a list of them: one pair is asked in a call, so that whatever answers
 * can only mean that pair. Worked: it says `is_out_range`, by itself or as the one entry of a list.
 */
export const getOutRange: Endpoint<OutRangeRequest, z.infer<typeof dataSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/getoutrange',
  repeat: 'read',
  params: ({ carrier, sender, receiver }) => ({
    request_data: JSON.stringify({
      logistics_code: carrier,
      addr_list: [
        { object_id: '1', sender_addr: addressOf(sender), receiver_addr: addressOf(receiver) },
      ],
      type: TYPE_BOTH,
      service_list: [],
      product_type: '',
      delivery_req: {},
    }),
  }),
  refusal: (data) => codedRefusal(onlyEntry(data)),
  readData: (data) => dataSchema.parse(onlyEntry(data)),
};

const addressOf = (place: PlaceToReach): Readonly<Record<string, string>> => ({
  country_code: 'CHN',
  province_name: place.province,
  city_name: place.city,
  district_name: place.district,
  street_name: place.street,
  detail_address: place.detail,
});

/** The one entry of a list, bare or inside an object; the answer itself where it has none. */
function onlyEntry(data: unknown): unknown {
  if (dataSchema.safeParse(data).success) return data;
  const list = listIn(data);
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.length === 1 ? entries[0] : data;
}
