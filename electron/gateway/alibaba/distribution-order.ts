import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { plainValues } from '../json.ts';

/** The `request_data` of `crate`, ready to be sent. */
export interface DistributionOrder {
  /** The station's own order number: the only name the order has until 1688 gives one. */
  readonly outOrderId: string;
  /** Vendor names, every field kept, numbers as they were written. */
  readonly content: Readonly<Record<string, unknown>>;
}

const filled = z.string().trim().min(1);
const wholeNumber = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,19}$/));

const requiredSchema = z.looseObject({
  outOrderId: filled,
  addressParam: z.looseObject({
    fullName: filled,
    provinceText: filled,
    cityText: filled,
    address: filled,
  }),
  cargoParamList: z
    .array(
      z.looseObject({
        offerId: wholeNumber,
        quantity: z.union([z.string(), z.number()]).transform(Number).pipe(z.number().positive()),
      }),
    )
    .min(1),
});

const objectSchema = z.record(z.string(), z.unknown());

/**
 * Checks a `request_data` body from `parseKeepingLiterals` (gateway contract §7.2). `encryptOrder`
 * becomes text, as the vendor's page has it; nothing else is changed.
 *
 * @returns the order, or the field that is missing or not usable
 */
export function readDistributionOrder(tree: unknown): Result<DistributionOrder, string> {
  const required = requiredSchema.safeParse(plainValues(tree));
  if (!required.success) return fail(required.error.issues[0]?.path.join('.') ?? '');
  const content = objectSchema.parse(tree);
  return ok({ outOrderId: required.data.outOrderId, content: withEncryptOrderAsText(content) });
}

function withEncryptOrderAsText(
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const info = objectSchema.safeParse(content['encryptOutOrderInfo']);
  if (!info.success || typeof info.data['encryptOrder'] !== 'boolean') return content;
  const encryptOrder = String(info.data['encryptOrder']);
  return { ...content, encryptOutOrderInfo: { ...info.data, encryptOrder } };
}
