import { z } from 'zod';

/** What the ledger can be filtered by: the values that stand in it, the most frequent first. */
export const ledgerChoicesSchema = z.object({
  shops: z.array(z.string()),
  carriers: z.array(z.string()),
  channels: z.array(z.string()),
  operators: z.array(z.string()),
});
export type LedgerChoices = z.infer<typeof ledgerChoicesSchema>;
