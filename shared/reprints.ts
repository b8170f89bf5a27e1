import { z } from 'zod';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from './ids.ts';
import { languageSchema } from './language.ts';
import { localDaySchema } from './ledger-filter.ts';
import { newPinSchema, roleSchema, typedPinSchema } from './roles.ts';
import { printStateSchema, reprintReasonSchema } from './states.ts';

/** The most reprints of one parcel that a limit may allow. */
export const MOST_REPRINTS = 99;

const limitSchema = z.number().int().min(0).max(MOST_REPRINTS);

/** How many reprints of one parcel each role may print. */
export const reprintLimitsSchema = z
  .object({ packer: limitSchema, lead: limitSchema })
  .refine(({ packer, lead }) => packer <= lead);
export type ReprintLimits = Readonly<z.infer<typeof reprintLimitsSchema>>;

/**
 * Who may print the next reprint of a parcel. `lead_missing`: only a lead, and no PIN of one is set;
 * `nobody`: the lead's limit is reached.
 */
const reprintRuleSchema = z.enum(['packer', 'lead', 'lead_missing', 'nobody']);

/** What stands before the next reprint of a parcel. */
export const reprintOfferSchema = z.object({
  /** Reprints that reached paper or may have. */
  done: z.number().int(),
  limits: reprintLimitsSchema,
  rule: reprintRuleSchema,
});
export type ReprintOffer = Readonly<z.infer<typeof reprintOfferSchema>>;

/** What a lead sets: how many reprints, and the PIN that says who a lead is. */
export const leadChangeSchema = z.object({
  /** The PIN that holds now; null where none is set. */
  pin: typedPinSchema.nullable(),
  /** Null leaves it as it is, which a first setting may not. */
  newPin: newPinSchema.nullable(),
  limits: reprintLimitsSchema,
});
export type LeadChange = Readonly<z.infer<typeof leadChangeSchema>>;

const reprintRowSchema = z.object({
  jobId: jobIdSchema,
  orderId: orderIdSchema,
  packId: packIdSchema,
  trackNo: trackNoSchema,
  /** 1 for the first reprint, as the paper says it. */
  reprint: z.number().int(),
  reason: reprintReasonSchema,
  operator: z.string(),
  /** Null where an older version did not record it. */
  role: roleSchema.nullable(),
  state: printStateSchema,
  /** When it was asked for, in UTC milliseconds. */
  atMs: z.number().int(),
});
export type ReprintRow = Readonly<z.infer<typeof reprintRowSchema>>;

/**
 * The reprints that were asked for on a local day. Counts are of labels that reached paper or may
 * have; `rows` holds the others too, the parcel with most reprints first, each parcel's by time.
 */
export const reprintReportSchema = z.object({
  day: localDaySchema,
  labels: z.number().int(),
  parcels: z.number().int(),
  reasons: z.array(z.object({ reason: reprintReasonSchema, labels: z.number().int() })),
  operators: z.array(z.object({ operator: z.string(), labels: z.number().int() })),
  rows: z.array(reprintRowSchema),
});
export type ReprintReport = Readonly<z.infer<typeof reprintReportSchema>>;

/** The report as its page of paper shows it. */
export const reprintSheetSchema = reprintReportSchema.extend({
  language: languageSchema,
  practice: z.boolean(),
  printedAtMs: z.number().int(),
  operator: z.string(),
});
export type ReprintSheet = Readonly<z.infer<typeof reprintSheetSchema>>;

/** `printer`: through the system's dialog; `csv`: into a file. */
export const reprintReportWaySchema = z.enum(['printer', 'csv']);
export type ReprintReportWay = z.infer<typeof reprintReportWaySchema>;

export const reprintReportOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), pages: z.number().int() }),
  z.object({ kind: z.literal('saved'), file: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type ReprintReportOutcome = z.infer<typeof reprintReportOutcomeSchema>;
