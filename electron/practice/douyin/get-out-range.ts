import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import { carrierWith } from './carriers.ts';

const address = z.looseObject({
  country_code: z.string().min(1),
  province_name: z.string().min(1),
  city_name: z.string().min(1),
  district_name: z.string(),
  street_name: z.string(),
  detail_address: z.string().min(1),
});

const requestSchema = z.object({
  logistics_code: z.string(),
  addr_list: z
    .array(z.object({ object_id: z.string(), sender_addr: address, receiver_addr: address }))
    .min(1),
  type: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  service_list: z.array(z.unknown()),
  product_type: z.string(),
  delivery_req: z.looseObject({}),
});

const OTHER_REASON = 5;

/** Answers `dd/logistics/getoutrange`: an entry for each pair of addresses. */
export function answerGetOutRange(cities: readonly string[], requestData: string): PracticeAnswer {
  const request = requestSchema.safeParse(parseRequestData(requestData));
  if (!request.success) return outerError('参数错误：request_data');
  const { logistics_code: carrier, addr_list: pairs } = request.data;
  const known = carrierWith(carrier) !== null;
  return success(
    pairs.map(({ object_id, sender_addr: from, receiver_addr: to }) => {
      if (!known) return { object_id, err_code: 4006, err_msg: '快递公司不支持' };
      const out = cities.includes(from.city_name) || cities.includes(to.city_name);
      return { object_id, is_out_range: out, out_range_reason: out ? OTHER_REASON : 0 };
    }),
  );
}
