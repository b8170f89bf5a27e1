import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { TrackNo } from '../../shared/ids.ts';
import { trackNoSchema } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { ShippingExtras } from '../../shared/shipping.ts';
import { shippingExtrasSchema } from '../../shared/shipping.ts';
import { readOrderId } from '../core/checks/order-id.ts';
import type { ShipmentWish } from '../core/shipping/place-shipment.ts';
import type { FileOrder } from '../core/shipping/tell-file.ts';
import { textOrNumber } from '../gateway/answer-fields.ts';
import { plainValues } from '../gateway/json.ts';

/** Reads the items of a file as the orders that a platform is told about, in their order. */
export type ShipmentReader = (items: readonly unknown[]) => readonly FileOrder[];

/** A value that must be there, as text of at most 64 characters. */
export const filled = textOrNumber.pipe(z.string().trim().min(1).max(64));

/** A value that may be missing, as text. */
export const optional = textOrNumber.nullish().transform((value) => value ?? '');

/** Reads one item of a file, or names the field that is missing or not usable. */
export function readItem<Item>(schema: z.ZodType<Item>, raw: unknown): Result<Item, Fault> {
  const parsed = schema.safeParse(plainValues(raw));
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return fail(fault('ORDER_FIELD_INVALID', { field }));
}

/** The value of a field that may be unusable, for the report. */
export function rawText(raw: unknown, name: string): string {
  const parsed = z.looseObject({ [name]: textOrNumber }).safeParse(plainValues(raw));
  return parsed.success ? String(parsed.data[name]) : '';
}

/** What is told about one order, its id as its platform wants it. */
export function wishOf(
  order: {
    readonly orderId: string;
    readonly trackNo: string;
    readonly carrier: string;
    readonly extras: ShippingExtras;
    readonly overwrites?: boolean;
  },
  channel: string,
): Result<ShipmentWish, Fault> {
  const orderId = readOrderId(order.orderId, channel);
  if (!orderId.ok) return orderId;
  const trackNo: TrackNo = trackNoSchema.parse(order.trackNo);
  const extras = shippingExtrasSchema.safeParse(order.extras);
  if (!extras.success) {
    const field = extras.error.issues[0]?.path.join('.') ?? '';
    return fail(fault('ORDER_FIELD_INVALID', { field }));
  }
  const { carrier, overwrites = false } = order;
  return ok({ orderId: orderId.value, trackNo, carrier, extras: extras.data, overwrites });
}
