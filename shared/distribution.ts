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

/** 1688's word for an order that waits for its money. */
export const TRADE_TO_PAY = 'waitbuyerpay';
/** 1688's words for an order that was called off. */
export const TRADES_CLOSED: readonly string[] = ['cancel', 'terminated'];
/** 1688's word for an order that came to its end. */
export const TRADE_SUCCESS = 'success';
/** 1688's words for an order of which nothing more comes. */
export const TRADES_ENDED: readonly string[] = [...TRADES_CLOSED, TRADE_SUCCESS];

export const isTradeToPay = (status: string): boolean => status === TRADE_TO_PAY;
export const isTradeClosed = (status: string): boolean => TRADES_CLOSED.includes(status);

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

/** A variant of an offer and what stands for it at the platform that sells it. */
export const relationSkuSchema = z.object({
  offerId: z.string().regex(/^\d{1,19}$/),
  specId: z.string().max(100),
  /** 1688's id of the variant, which is not always the one that orders name. */
  skuId: z.string().trim().min(1).max(100),
  outSkuId: z.string().trim().min(1).max(100),
  /** Pieces of the supplier for one of ours. */
  quantity: z.number().int().min(1).max(10_000),
});
export type RelationSku = z.infer<typeof relationSkuSchema>;

/** Goods that must be linked with an offer at 1688 before they can be bought (contract §7.3). */
export const offerRelationSchema = z.object({
  channel: z.string(),
  offerId: z.string(),
  outItemCode: z.string(),
  outShopCode: z.string(),
  /** `asked`: nobody saw whether it worked; `unknown`: the station never tried. */
  state: z.enum(['unknown', 'asked', 'linked']),
  skus: z.array(relationSkuSchema.extend({ skuId: z.string() })),
});
export type OfferRelation = z.infer<typeof offerRelationSchema>;
