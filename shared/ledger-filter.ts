import { z } from 'zod';
import { numberStateSchema, PRINT_STATES } from './states.ts';

/** A calendar day of this PC's time zone, `YYYY-MM-DD`. */
export const localDaySchema = z.iso.date();

/** What is known about the label of a number; `none` = no label was ever asked for. */
export const labelStateSchema = z.enum(['none', ...PRINT_STATES]);

/** Which numbers of the ledger are meant. Review and export share it. Null and `""` leave no row out. */
export const ledgerFilterSchema = z.object({
  /**
   * Any part of an order id, a tracking number or goods; four digits may also be the last ones of
   * the receiver's phone.
   */
  text: z.string().max(64),
  state: numberStateSchema.nullable(),
  print: labelStateSchema.nullable(),
  carrier: z.string().max(64).nullable(),
  shop: z.string().max(64).nullable(),
  channel: z.string().max(16).nullable(),
  operator: z.string().max(64).nullable(),
  /** The local day on which the number was asked for. */
  day: localDaySchema.nullable(),
});
export type LedgerFilter = Readonly<z.infer<typeof ledgerFilterSchema>>;

/** Leaves no row out. */
export const EVERY_NUMBER: LedgerFilter = {
  text: '',
  state: null,
  print: null,
  carrier: null,
  shop: null,
  channel: null,
  operator: null,
  day: null,
};
