import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { optionalText, textOrNumber } from '../answer-fields.ts';
import { plainValues } from '../json.ts';

/** The `request_data` of `crate`, ready to be sent. */
export interface DistributionOrder {
  /** The station's own order number: the only name the order has until 1688 gives one. */
  readonly outOrderId: string;
  /** Vendor names, every field kept, numbers as they were written. */
  readonly content: Readonly<Record<string, unknown>>;
}

const filled = z.string().trim().min(1);
const wholeNumber = textOrNumber.pipe(z.string().regex(/^\d{1,19}$/));

const requiredSchema = z.looseObject({
  outOrderId: filled.max(64),
  flow: z.literal('fenxiao'),
  addressParam: z
    .looseObject({
      fullName: filled,
      provinceText: filled,
      cityText: filled,
      address: filled,
      mobile: optionalText,
      phone: optionalText,
    })
    .refine(({ mobile, phone }) => mobile.trim() !== '' || phone.trim() !== '', {
      path: ['mobile'],
    }),
  cargoParamList: z
    .array(
      z.looseObject({
        offerId: wholeNumber,
        quantity: textOrNumber.transform(Number).pipe(z.number().positive()),
        channel: filled,
        outItemCode: textOrNumber.pipe(filled),
        outShopCode: textOrNumber.pipe(filled),
      }),
    )
    .min(1),
  encryptOutOrderInfo: z
    .looseObject({ encryptOrder: z.union([z.string(), z.boolean()]) })
    .nullish(),
});

/** Parts of the address that come masked from platforms that encrypt their orders. */
const PERSONAL = ['fullName', 'mobile', 'phone', 'address'] as const;

const objectSchema = z.record(z.string(), z.unknown());

/**
 * Checks a `request_data` body from `parseKeepingLiterals` (gateway contract §7.2). `encryptOrder`
 * becomes text, as the vendor's page has it; blanks around `outOrderId` go, since the order is asked
 * for by it; nothing else is changed.
 *
 * @returns the order, or a fault that names the field that is missing, masked or not usable
 */
export function readDistributionOrder(tree: unknown): Result<DistributionOrder, Fault> {
  const required = requiredSchema.safeParse(plainValues(tree));
  if (!required.success) {
    const field = required.error.issues[0]?.path.join('.') ?? '';
    return fail(fault('ORDER_FIELD_INVALID', { field }));
  }
  const { addressParam, encryptOutOrderInfo } = required.data;
  const masked = PERSONAL.find((part) => /[*＊]/.test(addressParam[part]));
  if (masked !== undefined && String(encryptOutOrderInfo?.encryptOrder) !== 'true') {
    return fail(fault('RECEIVER_MASKED', { field: `addressParam.${masked}` }));
  }
  const { outOrderId } = required.data;
  const content = { ...objectSchema.parse(tree), outOrderId };
  return ok({ outOrderId, content: withEncryptOrderAsText(content) });
}

function withEncryptOrderAsText(
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const info = objectSchema.safeParse(content['encryptOutOrderInfo']);
  if (!info.success || typeof info.data['encryptOrder'] !== 'boolean') return content;
  const encryptOrder = String(info.data['encryptOrder']);
  return { ...content, encryptOutOrderInfo: { ...info.data, encryptOrder } };
}
