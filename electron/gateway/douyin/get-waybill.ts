import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { BatchEndpoint } from '../batch.ts';
import type { Subject } from '../endpoint.ts';
import { platformWords } from '../platform-words.ts';
import { printDataSchema } from './print-data.ts';

interface IssuedNumber {
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly trackNo: string;
  /** Whose number it is, by which its call is found again. */
  readonly parcel?: Subject;
}

const waybillSchema = z.looseObject({
  track_no: textOrNumber,
  print_data: printDataSchema,
  sign: optionalText,
});

const dataSchema = z.looseObject({
  waybill_infos: listOf(waybillSchema),
  err_infos: listOf(
    z.looseObject({ track_no: textOrNumber, err_code: optionalText, err_msg: optionalText }),
  ),
});

/**
 * Reads the encrypted print data of issued numbers, at most 100 a call, with the shop that issued
 * them. Vendor page logistics-waybillApply; gateway contract §4.2, the answer's names are upstream's
 * [M]; the request is an array, unlike the upstream object.
 * Worked: the number stands in `waybill_infos`; refused: in `err_infos`. Keyed by tracking number.
 */
export const getWaybill: BatchEndpoint<IssuedNumber, z.infer<typeof waybillSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/getwaybill',
  repeat: 'read',
  limit: 100,
  keyOf: ({ trackNo }) => trackNo,
  params: (waybills) => ({
    request_data: JSON.stringify(
      waybills.map(({ carrier, trackNo }) => ({ logistics_code: carrier, track_no: trackNo })),
    ),
  }),
  subjects: (waybills) => waybills.flatMap(({ parcel }) => parcel ?? []),
  readData: (data) => {
    const { waybill_infos: waybills, err_infos: errors } = dataSchema.parse(data);
    return [
      ...errors.map((entry) => ({ key: entry.track_no, result: fail(platformWords(entry)) })),
      ...waybills.map((entry) => ({ key: entry.track_no, result: ok(entry) })),
    ];
  },
};
