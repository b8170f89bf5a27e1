import { z } from 'zod';

/** Where a distribution order stands (design §5). `checking`: nobody knows whether it was created. */
export const distributionStateSchema = z.enum([
  'draft',
  'creating',
  'created',
  'refused',
  'checking',
]);
export type DistributionState = z.infer<typeof distributionStateSchema>;

/** Which offer of a supplier stands for goods of ours. */
export const offerLinkSchema = z.object({
  /** The goods and their specification as orders name them; `""` = every specification. */
  goods: z.string().trim().min(1).max(200),
  specs: z.string().trim().max(200),
  supplier: z.string().trim().max(100),
  /** The offer and the variant at 1688. */
  offerId: z.string().regex(/^\d{1,19}$/),
  specId: z.string().trim().max(100),
  /** Pieces of the supplier for one of ours. */
  pieces: z.number().int().min(1).max(10_000),
  /** The goods and the shop at the platform that sells them (contract §7.2). */
  outItemCode: z.string().trim().min(1).max(100),
  outShopCode: z.string().trim().min(1).max(100),
});
export type OfferLink = z.infer<typeof offerLinkSchema>;
