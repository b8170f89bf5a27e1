import { z } from 'zod';
import { fault } from '../../shared/errors/codes.ts';
import type { ErrorDetails } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { textOrNumber } from '../gateway/answer-fields.ts';
import type { GatewayClient } from '../gateway/client.ts';
import { plainValues } from '../gateway/json.ts';
import type { CallFailure } from '../gateway/outcome.ts';

/** What became of one order. */
export interface ShippedOrder {
  /** As the file has it. */
  readonly orderId: string;
  readonly result: Result<unknown, CallFailure>;
}

/** Ships the items of a file, in their order. */
export type Shipper = (
  client: GatewayClient,
  shop: string,
  items: readonly unknown[],
) => AsyncIterable<ShippedOrder>;

/** A value that must be there, as text of at most 64 characters. */
export const filled = textOrNumber.pipe(z.string().trim().min(1).max(64));

/** A value that may be missing, as text. */
export const optional = textOrNumber.nullish().transform((value) => value ?? '');

/** A failure of something that was never sent. */
export const notSent = (
  code: Parameters<typeof fault>[0],
  details: ErrorDetails = {},
): CallFailure => ({ outcome: 'not_sent', fault: fault(code, details) });

/** Reads one item of a file, or names the field that is missing or not usable. */
export function readItem<Item>(schema: z.ZodType<Item>, raw: unknown): Result<Item, CallFailure> {
  const parsed = schema.safeParse(plainValues(raw));
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return fail(notSent('ORDER_FIELD_INVALID', { field }));
}

/** The value of a field that may be unusable, for the report. */
export function rawText(raw: unknown, name: string): string {
  const parsed = z.looseObject({ [name]: textOrNumber }).safeParse(plainValues(raw));
  return parsed.success ? String(parsed.data[name]) : '';
}
