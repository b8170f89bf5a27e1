import { z } from 'zod';
import { faultSchema } from './errors/codes.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, parcelKeySchema, trackNoSchema } from './ids.ts';
import { printerNoteSchema } from './print-routing.ts';
import { shippingPlatformSchema, shippingStateSchema, waitsForSchema } from './shipping.ts';
import {
  numberStateSchema,
  printBackendSchema,
  printStateSchema,
  reprintReasonSchema,
  spoolerViewSchema,
} from './states.ts';

/** A person as a screen may show it: masked, or nothing but the region where it is encrypted. */
export const personViewSchema = z.object({
  name: z.string(),
  phone: z.string(),
  region: z.string(),
  detail: z.string(),
  encrypted: z.boolean(),
});
export type PersonView = z.infer<typeof personViewSchema>;

export const itemViewSchema = z.object({
  name: z.string(),
  specs: z.string(),
  count: z.number().int(),
});

/** The last print job of a parcel. */
export const printViewSchema = z.object({
  jobId: jobIdSchema,
  state: printStateSchema,
  copy: z.number().int(),
  backend: printBackendSchema,
  printer: z.string().nullable(),
  spoolerJob: z.string().nullable(),
  /** What the system's spooler says about it; null where it was not asked. */
  spooler: spoolerViewSchema.nullable(),
  /** Its printer was not ready when its turn came; null where nobody said so. */
  unready: printerNoteSchema.nullable(),
  reason: reprintReasonSchema.nullable(),
  changedAtMs: z.number().int(),
  fault: faultSchema.nullable(),
});
export type PrintView = z.infer<typeof printViewSchema>;

/** One box of an order, next to the others. */
const boxViewSchema = z.object({
  packId: packIdSchema,
  numberState: numberStateSchema.nullable(),
  trackNo: trackNoSchema.nullable(),
  printState: printStateSchema.nullable(),
  /** Labels that reached paper or may have. */
  labels: z.number().int(),
});
export type BoxView = z.infer<typeof boxViewSchema>;

/** An order that travels in the parcel of another. */
const mergedOrderSchema = parcelKeySchema.extend({
  /** How many goods lines of the card are this order's; they follow those of the main order. */
  items: z.number().int(),
});

/** What the platforms know of a parcel: the most pressing of its orders. */
export const shippingViewSchema = z.object({
  platform: shippingPlatformSchema,
  state: shippingStateSchema,
  /** A person keeps it back. */
  held: z.boolean(),
  waitsFor: waitsForSchema.nullable(),
  fault: faultSchema.nullable(),
});
export type ShippingView = z.infer<typeof shippingViewSchema>;

/** One parcel as the bench shows it. Times in UTC milliseconds. */
export const parcelCardSchema = z.object({
  orderId: orderIdSchema,
  packId: packIdSchema,
  /** How many parcels of the order are in use, this one included unless its number is out of use. */
  parcelsInOrder: z.number().int(),
  /** All parcels of the order, also those whose number is out of use. */
  boxes: z.array(boxViewSchema),
  /** Orders that travel in this parcel besides its own. */
  merged: z.array(mergedOrderSchema),
  /** The parcel that this one travels in; null where it travels by itself. */
  mergedInto: parcelKeySchema.nullable(),
  /** The last wish to give the number back, unless it was done. */
  cancellation: z
    .object({ state: z.enum(['open', 'refused']), fault: faultSchema.nullable() })
    .nullable(),
  channel: z.string(),
  /** What `user_id` the parcel is asked with; null = left out. */
  userId: z.string().nullable(),
  shop: z.string().nullable(),
  carrier: z.string().nullable(),
  receiver: personViewSchema.nullable(),
  items: z.array(itemViewSchema),
  /**
   * While its goods are scanned before the label: pieces scanned by place in `items`, null for
   * goods without a barcode. Null where nothing is checked.
   */
  itemCheck: z.array(z.number().int().nullable()).nullable(),
  numberState: numberStateSchema.nullable(),
  trackNo: trackNoSchema.nullable(),
  sortCode: z.string(),
  packageCentre: z.string(),
  issuedAtMs: z.number().int().nullable(),
  /** Why there is no number, or why nobody knows. */
  numberFault: faultSchema.nullable(),
  /** Other numbers the gateway named for this parcel; never used. */
  conflictingTrackNos: z.array(z.string()),
  /** Why a first label needs a person's word; null where nobody is in doubt. */
  labelDoubt: faultSchema.nullable(),
  print: printViewSchema.nullable(),
  /** Labels that reached paper or may have. */
  labels: z.number().int(),
  /** Null while no label of the parcel reached paper. */
  shipping: shippingViewSchema.nullable(),
});
export type ParcelCard = z.infer<typeof parcelCardSchema>;

/** One line of the ledger screen. */
export const ledgerRowSchema = z.object({
  rowId: z.number().int(),
  orderId: orderIdSchema,
  packId: packIdSchema,
  shop: z.string(),
  carrier: z.string(),
  channel: z.string(),
  /** Who asked for the number last. */
  operator: z.string(),
  numberState: numberStateSchema,
  trackNo: z.string().nullable(),
  numberFault: faultSchema.nullable(),
  conflicts: z.number().int(),
  printState: printStateSchema.nullable(),
  labels: z.number().int(),
  /** The goods in one line. */
  goods: z.string(),
  changedAtMs: z.number().int(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

/** Orders that travel together or could: the first one's number is theirs. */
const mergeGroupSchema = z.object({
  receiver: personViewSchema.nullable(),
  parcels: z.array(parcelKeySchema.extend({ itemSummary: z.string() })),
});
export type MergeGroup = z.infer<typeof mergeGroupSchema>;

/** Waiting orders with one receiver each, and those that are packed together and have no number yet. */
export const mergeOverviewSchema = z.object({
  suggested: z.array(mergeGroupSchema),
  /** How many groups there are; some of them are listed. */
  total: z.number().int(),
  merged: z.array(mergeGroupSchema),
});
export type MergeOverview = z.infer<typeof mergeOverviewSchema>;

/** What a scan meant. The card follows the parcel while it is issued and printed. */
export const scanReplySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('parcel'),
    verdict: z.enum([
      'started',
      'in_progress',
      'already_printed',
      'confirmed',
      'already_confirmed',
      'needs_decision',
      'not_printed',
      'not_usable',
      'check_items',
      'item_right',
      'item_wrong',
      'item_too_many',
    ]),
    card: parcelCardSchema,
  }),
  z.object({ kind: z.literal('duplicate'), code: z.string() }),
  /** Nobody imported it, but it reads like an order id: the page may have it looked up. */
  z.object({ kind: z.literal('looking_up'), code: z.string() }),
  z.object({ kind: z.literal('unknown'), fault: faultSchema }),
]);
export type ScanReply = z.infer<typeof scanReplySchema>;
