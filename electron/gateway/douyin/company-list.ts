import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { codedRefusal, listIn } from './inner-answer.ts';

const companiesSchema = listOf(z.looseObject({ code: textOrNumber, name: optionalText }));

/**
 * The carriers a shop can use. No vendor page could be read; gateway contract §4.4. No business
 * parameters. Upstream names the list's place differently [M], so an array and an object with one
 * array inside are both read. Worked: outer code 0, and no error code inside. Also the call that
 * tests a connection: it is signed, reads only, and costs nothing.
 */
export const companyList: Endpoint<null, z.infer<typeof companiesSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/company/list',
  repeat: 'read',
  params: () => ({}),
  refusal: codedRefusal,
  readData: (data) => companiesSchema.parse(listIn(data)),
};
