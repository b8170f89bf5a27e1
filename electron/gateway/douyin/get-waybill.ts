import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';

interface GetWaybillRequest {
  readonly waybills: readonly {
    /** Carrier code in Douyin's spelling. */
    readonly carrier: string;
    readonly trackNo: string;
  }[];
}

/** `print_data` is text upstream; an object is kept as its JSON text (gateway contract §10.15). */
const printDataSchema = z
  .union([z.string(), z.looseObject({})])
  .transform((data) => (typeof data === 'string' ? data : JSON.stringify(data)));

const dataSchema = z.looseObject({
  waybill_infos: listOf(
    z.looseObject({ track_no: textOrNumber, print_data: printDataSchema, sign: optionalText }),
  ),
  err_infos: listOf(
    z.looseObject({ track_no: textOrNumber, err_code: optionalText, err_msg: optionalText }),
  ),
});

/**
 * Reads the encrypted print data of issued numbers, at most 100 a call, with the shop that issued
 * them. Gateway contract §4.2; the request is an array, unlike the upstream object.
 * Worked: the number stands in `waybill_infos`; refused: in `err_infos`.
 */
export const getWaybill: Endpoint<GetWaybillRequest, z.infer<typeof dataSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/getwaybill',
  repeat: 'read',
  params: ({ waybills }) => ({
    request_data: JSON.stringify(
      waybills.map(({ carrier, trackNo }) => ({ logistics_code: carrier, track_no: trackNo })),
    ),
  }),
  readData: (data) => dataSchema.parse(data),
};
