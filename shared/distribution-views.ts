import { z } from 'zod';
import { distributionStateSchema } from './distribution.ts';
import { faultSchema } from './errors/codes.ts';
import { orderIdSchema, packIdSchema } from './ids.ts';
import { personViewSchema } from './parcel-views.ts';

/** How the screen gathers distribution orders, what presses first. */
export const distributionGroupSchema = z.enum([
  'refused',
  'placing',
  'draft',
  'to_pay',
  'on_the_way',
  'ended',
]);
export type DistributionGroup = z.infer<typeof distributionGroupSchema>;

export const distributionCountSchema = z.object({
  group: distributionGroupSchema,
  count: z.number().int(),
  /** Fen, of the orders whose amount is known and that were not called off. */
  amountFen: z.number().int(),
});
export type DistributionCount = z.infer<typeof distributionCountSchema>;

export const distributionRowSchema = z.object({
  rowId: z.number().int(),
  outOrderId: z.string(),
  orderId: orderIdSchema.nullable(),
  packId: packIdSchema.nullable(),
  shop: z.string(),
  supplier: z.string(),
  /** The goods in one line. */
  goods: z.string(),
  state: distributionStateSchema,
  tradeIds: z.array(z.string()),
  amountFen: z.number().int().nullable(),
  postFeeFen: z.number().int().nullable(),
  tradeStatus: z.string(),
  fault: faultSchema.nullable(),
  changedAtMs: z.number().int(),
});
export type DistributionRow = z.infer<typeof distributionRowSchema>;

/** What a group costs at one supplier. */
export const supplierTotalSchema = z.object({
  supplier: z.string(),
  count: z.number().int(),
  amountFen: z.number().int(),
});
export type SupplierTotal = z.infer<typeof supplierTotalSchema>;

/** One line of a distribution order as it is sent. */
export const cargoViewSchema = z.object({
  offerId: z.string(),
  specId: z.string(),
  quantity: z.string(),
  channel: z.string(),
  outItemCode: z.string(),
  outShopCode: z.string(),
});
export type CargoView = z.infer<typeof cargoViewSchema>;

/** What would be sent for a distribution order. */
export const distributionPreviewSchema = z.object({
  /** Masked until somebody has it shown. */
  receiver: personViewSchema,
  lines: z.array(cargoViewSchema),
  message: z.string(),
  bestOption: z.boolean(),
  isSplitJxhy: z.boolean(),
  /** The `request_data` as it is sent; null until somebody has it shown, since it has the receiver. */
  json: z.string().nullable(),
});
export type DistributionPreview = z.infer<typeof distributionPreviewSchema>;
