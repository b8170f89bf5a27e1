import { z } from 'zod';
import { faultSchema } from './errors/codes.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from './ids.ts';
import {
  numberStateSchema,
  printBackendSchema,
  printStateSchema,
  reprintReasonSchema,
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
  reason: reprintReasonSchema.nullable(),
  changedAtMs: z.number().int(),
  fault: faultSchema.nullable(),
});
export type PrintView = z.infer<typeof printViewSchema>;

/** One parcel as the bench shows it. Times in UTC milliseconds. */
export const parcelCardSchema = z.object({
  orderId: orderIdSchema,
  packId: packIdSchema,
  /** How many parcels the order has, this one included. */
  parcelsInOrder: z.number().int(),
  channel: z.string(),
  /** What `user_id` the parcel is asked with; null = left out. */
  userId: z.string().nullable(),
  shop: z.string().nullable(),
  carrier: z.string().nullable(),
  receiver: personViewSchema.nullable(),
  items: z.array(itemViewSchema),
  numberState: numberStateSchema.nullable(),
  trackNo: trackNoSchema.nullable(),
  sortCode: z.string(),
  packageCentre: z.string(),
  issuedAtMs: z.number().int().nullable(),
  /** Why there is no number, or why nobody knows. */
  numberFault: faultSchema.nullable(),
  /** Other numbers the gateway named for this parcel; never used. */
  conflictingTrackNos: z.array(z.string()),
  print: printViewSchema.nullable(),
  /** Labels that reached paper or may have. */
  labels: z.number().int(),
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
  numberState: numberStateSchema,
  trackNo: z.string().nullable(),
  numberFault: faultSchema.nullable(),
  conflicts: z.number().int(),
  printState: printStateSchema.nullable(),
  labels: z.number().int(),
  changedAtMs: z.number().int(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

/** An imported order's parcel that has no number yet. */
export const waitingParcelSchema = z.object({
  orderId: orderIdSchema,
  packId: packIdSchema,
  channel: z.string(),
  itemSummary: z.string(),
  importedAtMs: z.number().int(),
});
export type WaitingParcel = z.infer<typeof waitingParcelSchema>;

/** One entry of a file and what is to be said about it. */
const importRowSchema = z.object({
  /** Place in the file, from 1. */
  row: z.number().int(),
  orderId: z.string(),
  packId: z.string(),
  fault: faultSchema,
});
export type ImportRow = z.infer<typeof importRowSchema>;

/** What an import took and what it left, row by row. */
export const importReportSchema = z.object({
  taken: z.array(z.object({ orderId: orderIdSchema, packId: packIdSchema })),
  /** Parcels that were asked before: their number and content stay as they were. */
  keptAsAsked: z.array(z.object({ orderId: orderIdSchema, packId: packIdSchema })),
  refused: z.array(importRowSchema),
  /** Parcels that were taken over, although the platform may refuse them. */
  warnings: z.array(importRowSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

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
    ]),
    card: parcelCardSchema,
  }),
  z.object({ kind: z.literal('duplicate'), code: z.string() }),
  /** Nobody imported it, but it reads like an order id: the page may have it looked up. */
  z.object({ kind: z.literal('looking_up'), code: z.string() }),
  z.object({ kind: z.literal('unknown'), fault: faultSchema }),
]);
export type ScanReply = z.infer<typeof scanReplySchema>;
