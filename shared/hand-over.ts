import { z } from 'zod';
import { languageSchema } from './language.ts';
import { localDaySchema } from './ledger-filter.ts';

/** What one courier takes along on one day. */
export const handOverChoiceSchema = z.object({ day: localDaySchema, carrier: z.string().max(64) });
export type HandOverChoice = z.infer<typeof handOverChoiceSchema>;

/** One carrier of a day, as the screen offers it. */
export const handOverOfferSchema = z.object({
  carrier: z.string(),
  parcels: z.number().int(),
  /** Parcels whose label somebody saw on paper. */
  confirmed: z.number().int(),
});
export type HandOverOffer = z.infer<typeof handOverOfferSchema>;

/** `printer`: through the system's dialog; `pdf`: into a file. */
export const handOverWaySchema = z.enum(['printer', 'pdf']);
export type HandOverWay = z.infer<typeof handOverWaySchema>;

/** How it went; `file` where it became one. */
export const handOverOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), parcels: z.number().int(), pages: z.number().int() }),
  z.object({
    kind: z.literal('saved'),
    file: z.string(),
    parcels: z.number().int(),
    pages: z.number().int(),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type HandOverOutcome = z.infer<typeof handOverOutcomeSchema>;

const handOverRowSchema = z.object({
  trackNo: z.string(),
  orderId: z.string(),
  packId: z.string(),
  shop: z.string(),
  /** Somebody saw the paper; else it was only handed to the printer. */
  confirmed: z.boolean(),
});
export type HandOverRow = z.infer<typeof handOverRowSchema>;

/** Everything the sheet shows. Times in UTC milliseconds. No receiver is on it. */
export const handOverSheetSchema = z.object({
  language: languageSchema,
  practice: z.boolean(),
  day: localDaySchema,
  carrierName: z.string(),
  /** The sender of the setup: name, region and street. */
  sender: z.string(),
  shops: z.array(z.string()),
  rows: z.array(handOverRowSchema),
  printedAtMs: z.number().int(),
  operator: z.string(),
});
export type HandOverSheet = z.infer<typeof handOverSheetSchema>;
