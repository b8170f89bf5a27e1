import { z } from 'zod';
import { trackNoSchema } from '../../../shared/ids.ts';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { subjectsOf } from '../subjects.ts';
import type { NumberTerms } from './number-request.ts';
import { numberRequestData } from './number-request.ts';

/** Most orders of one call (vendor page dd-logistics-newcreateorder: 一次最多100条). */
export const NEW_CREATE_ORDER_LIMIT = 100;

export interface NewCreateOrderRequest extends NumberTerms {
  /** `order_infos` entries as they were imported, ciphertext and unknown fields untouched. */
  readonly orders: readonly unknown[];
}

export const issuedSchema = z.looseObject({
  order_id: textOrNumber,
  pack_id: optionalText,
  track_no: textOrNumber.pipe(trackNoSchema),
  sort_code: optionalText,
  package_center_code: optionalText,
  package_center_name: optionalText,
  short_address_code: optionalText,
  short_address_name: optionalText,
  sub_waybill_codes: optionalText,
});

export const refusedSchema = z.looseObject({
  order_id: textOrNumber,
  pack_id: optionalText,
  err_code: optionalText,
  err_msg: optionalText,
});

const dataSchema = z.looseObject({
  ebill_infos: listOf(issuedSchema),
  err_infos: listOf(refusedSchema),
});

export type IssuedEntry = z.infer<typeof issuedSchema>;
export type RefusedEntry = z.infer<typeof refusedSchema>;

/**
 * Asks for tracking numbers. Vendor page dd-logistics-newcreateorder; gateway contract §4.1.
 * At most 100 orders; weights in g, volumes in cm³, money in fen.
 * The same (`order_id`, `pack_id`) returns the number it had, so the call is safe to repeat.
 * Worked: the parcel stands in `ebill_infos`. Refused: it stands in `err_infos`. Both lists may be
 * filled in one answer; a parcel in neither is not known and is asked again.
 */
export const newCreateOrder: Endpoint<NewCreateOrderRequest, z.infer<typeof dataSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/newcreateorder',
  repeat: 'safe_to_repeat',
  buysNumbers: true,
  params: (request) => ({ request_data: numberRequestData(request, request.orders) }),
  subjects: ({ orders }) => subjectsOf(orders),
  readData: (data) => dataSchema.parse(data),
};
