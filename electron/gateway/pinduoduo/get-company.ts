import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';

const companySchema = z
  .looseObject({
    id: textOrNumber,
    code: optionalText,
    logistics_company: optionalText,
    available: optionalText,
  })
  .transform(({ id, code, logistics_company: name, available }) => ({
    /** What `onlinesend` wants. */
    id,
    /** What the waybill calls name `wp_code`. */
    code,
    name,
    available: available === '1',
  }));

export type PinduoduoCompany = z.infer<typeof companySchema>;

/**
 * The carriers of Pinduoduo. Vendor page pdd-logistics-company; gateway contract §5.2 [M].
 * No business parameters. Worked: `data` is a list. Only those that are `available` can be offered.
 */
export const getCompany: Endpoint<null, readonly PinduoduoCompany[]> = {
  platform: 'pinduoduo',
  path: '/gateway/pdd/logistices/getcompany',
  repeat: 'read',
  params: () => ({}),
  readData: (data) => listOf(companySchema).parse(data),
};
