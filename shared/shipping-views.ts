import { z } from 'zod';
import { faultSchema } from './errors/codes.ts';
import { orderIdSchema, packIdSchema } from './ids.ts';
import {
  shippingExtrasSchema,
  shippingPlatformSchema,
  shippingStateSchema,
  waitsForSchema,
} from './shipping.ts';

/** How the screen gathers shipments; `due` has those that are being told too. */
export const shippingGroupSchema = z.enum(['refused', 'checking', 'due', 'waiting', 'done']);
export type ShippingGroup = z.infer<typeof shippingGroupSchema>;

export const shippingCountSchema = z.object({
  group: shippingGroupSchema,
  /** At most `MOST_COUNTED` + 1, which means "more". */
  count: z.number().int(),
  /** Since when the oldest one stands so; null where there is none. */
  oldestMs: z.number().int().nullable(),
});
export type ShippingCount = z.infer<typeof shippingCountSchema>;

/** How long before its last moment a shipment presses. */
export const SHIP_SOON_MS = 6 * 60 * 60_000;

export const shippingFilterSchema = z.object({
  group: shippingGroupSchema,
  platform: shippingPlatformSchema.nullable(),
  /** Part of an order id or of a number; `""` = all. */
  text: z.string().max(64),
});
export type ShippingFilter = z.infer<typeof shippingFilterSchema>;

export const shippingRowSchema = z.object({
  rowId: z.number().int(),
  orderId: orderIdSchema,
  packId: packIdSchema,
  channel: z.string(),
  platform: shippingPlatformSchema,
  /** The account that is told; null until the first time. */
  shop: z.string().nullable(),
  carrier: z.string(),
  trackNo: z.string(),
  /** The parcel it travels in, where it was merged. */
  travelsIn: orderIdSchema.nullable(),
  state: shippingStateSchema,
  held: z.boolean(),
  waitsFor: waitsForSchema.nullable(),
  fault: faultSchema.nullable(),
  extras: shippingExtrasSchema,
  /** The number that the platform has; null = it was told none. */
  toldTrackNo: z.string().nullable(),
  /** The last moment at which the platform wants to hear of it; null = not known. */
  shipByMs: z.number().int().nullable(),
  tries: z.number().int(),
  nextTryAtMs: z.number().int(),
  changedAtMs: z.number().int(),
  /** The goods in one line. */
  goods: z.string(),
});
export type ShippingRow = z.infer<typeof shippingRowSchema>;

/** What became of a file of a group. */
export const shippingFileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), file: z.string(), rows: z.number().int() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type ShippingFile = z.infer<typeof shippingFileSchema>;

/** Where a page ends: the next one begins after it. */
export const shippingCursorSchema = z.object({
  changedAtMs: z.number().int(),
  rowId: z.number().int(),
});
export type ShippingCursor = z.infer<typeof shippingCursorSchema>;
