import { z } from 'zod';
import { listOf, optionalText, textOrNumber } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import { codedRefusal, listIn } from './inner-answer.ts';

const templatesSchema = listOf(
  z.looseObject({
    /** Carrier code in Douyin's spelling. */
    logistics_code: textOrNumber,
    template_infos: listOf(
      z.looseObject({
        template_id: optionalText,
        template_code: optionalText,
        template_name: optionalText,
        template_url: z.string().min(1),
        version: optionalText,
        /** 1: one part, 2: two parts. */
        template_type: optionalText,
        perview_url: optionalText,
      }),
    ),
  }),
);

/**
 * The platform's label templates by carrier. Vendor page ddoms-template-list; gateway contract
 * §4.5 [M]. No business parameters. Worked: outer code 0, and no error code inside. The addresses
 * change: read the list again now and then.
 */
export const templateList: Endpoint<null, z.infer<typeof templatesSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/template/list',
  repeat: 'read',
  params: () => ({}),
  refusal: codedRefusal,
  readData: (data) => templatesSchema.parse(listIn(data)),
};
