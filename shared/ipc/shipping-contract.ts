import { z } from 'zod';
import { faultSchema } from '../errors/codes.ts';
import { parcelKeySchema, trackNoSchema } from '../ids.ts';
import { shippingExtrasSchema } from '../shipping.ts';
import {
  shippingCountSchema,
  shippingCursorSchema,
  shippingFileSchema,
  shippingFilterSchema,
  shippingRowSchema,
} from '../shipping-views.ts';

/** Parcels that one decision is about. */
const keys = z.array(parcelKeySchema).min(1).max(1_000);
/** How many parcels it was done for, and why not for the others: each reason once. */
const decided = z.object({
  done: z.number().int(),
  refused: z.array(z.object({ fault: faultSchema, count: z.number().int() })),
});

/** What the page can ask for about telling platforms that parcels are on their way. */
export const SHIPPING_CONTRACT = {
  'shipping:counts': { request: z.null(), response: z.array(shippingCountSchema) },
  'shipping:list': {
    request: z.object({
      filter: shippingFilterSchema,
      after: shippingCursorSchema.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    response: z.object({ rows: z.array(shippingRowSchema), more: z.boolean() }),
  },
  /** A person says so: what waits for paper is told too. */
  'shipping:now': { request: z.object({ keys }), response: decided },
  'shipping:hold': { request: z.object({ keys, held: z.boolean() }), response: decided },
  /** A person told the platform in its own back office. */
  'shipping:by-hand': {
    request: z.object({ keys, reason: z.string().trim().min(1).max(200) }),
    response: decided,
  },
  /** The order is not shipped at the platform, says a person who looked: it is told again. */
  'shipping:not-shipped': { request: parcelKeySchema, response: decided },
  /**
   * Another number or carrier, told at once; what is told already, Pinduoduo alone lets be changed.
   * The number before can be given back when the change is done.
   */
  'shipping:change': {
    request: z.object({
      key: parcelKeySchema,
      trackNo: trackNoSchema,
      carrier: z.string().trim().min(1).max(100),
      reason: z.string().trim().min(1).max(200),
    }),
    response: decided,
  },
  /** How many are late for their platform, and how many will be within six hours. */
  'shipping:deadlines': {
    request: z.null(),
    response: z.object({ late: z.number().int(), soon: z.number().int() }),
  },
  'shipping:extras': {
    request: z.object({ key: parcelKeySchema, extras: shippingExtrasSchema }),
    response: decided,
  },
  /** A file of what a filter finds, for the back office of a platform. */
  'shipping:export': {
    request: z.object({ filter: shippingFilterSchema }),
    response: shippingFileSchema,
  },
} as const;
