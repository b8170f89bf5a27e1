import { z } from 'zod';
import { offeredChannelSchema } from './channels.ts';
import { faultSchema } from './errors/codes.ts';
import { orderIdSchema, packIdSchema, parcelKeySchema, userIdSchema } from './ids.ts';
import { numberStateSchema } from './states.ts';

/** Most parcels that one request names one by one. */
const MOST_KEYS = 20_000;

/** Where a parcel without a number stands: never asked for, refused, or in doubt. */
export const waitingStateSchema = z.enum(['none', 'refused', 'unknown']);

/** Which parcels without a number are meant. Null and `""` leave none out. */
export const waitingFilterSchema = z.object({
  /** Any part of an order id or of the goods. */
  text: z.string().max(64),
  channel: z.string().max(16).nullable(),
  carrier: z.string().max(64).nullable(),
  wave: z.string().max(64).nullable(),
  /** One kind of goods, by its place in the ledger. */
  goodsId: z.number().int().nullable(),
  state: waitingStateSchema.nullable(),
  /** The file that the parcel came from. */
  source: z.string().max(255).nullable(),
});
export type WaitingFilter = Readonly<z.infer<typeof waitingFilterSchema>>;

export const EVERY_WAITING: WaitingFilter = {
  text: '',
  channel: null,
  carrier: null,
  wave: null,
  goodsId: null,
  state: null,
  source: null,
};

/** An imported parcel that has no number yet. */
export const waitingParcelSchema = z.object({
  parcelId: z.number().int(),
  orderId: orderIdSchema,
  packId: packIdSchema,
  channel: z.string(),
  /** The carrier it will be asked with; `""` where neither file nor setup names one. */
  carrier: z.string(),
  wave: z.string(),
  source: z.string(),
  itemSummary: z.string(),
  numberState: numberStateSchema.nullable(),
  fault: faultSchema.nullable(),
  importedAtMs: z.number().int(),
});
export type WaitingParcel = z.infer<typeof waitingParcelSchema>;

const counted = <Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape & { count: z.ZodInt }> => z.object({ ...shape, count: z.int() });

/** What the parcels without a number can be told apart by, the most frequent first. */
export const waitingFacetsSchema = z.object({
  channels: z.array(counted({ value: z.string() })),
  carriers: z.array(counted({ value: z.string() })),
  waves: z.array(counted({ value: z.string() })),
  sources: z.array(counted({ value: z.string() })),
  goods: z.array(counted({ goodsId: z.int(), name: z.string(), specs: z.string() })),
});
export type WaitingFacets = z.infer<typeof waitingFacetsSchema>;

/** Which parcels a batch is made of. Parcels that have a number are left out. */
export const batchSelectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keys'), keys: z.array(parcelKeySchema).min(1).max(MOST_KEYS) }),
  z.object({
    kind: z.literal('filter'),
    filter: waitingFilterSchema,
    except: z.array(parcelKeySchema).max(MOST_KEYS),
  }),
  /** The parcels of an earlier batch that came to nothing: of one reason, or of all (null). */
  z.object({ kind: z.literal('group'), batchId: z.int(), group: z.string().nullable() }),
]);
export type BatchSelection = Readonly<z.infer<typeof batchSelectionSchema>>;

/** What a batch will cost at one shop and carrier. */
export const batchCostSchema = z.object({
  shop: z.string(),
  carrier: z.string(),
  /** Parcels that have no number: each buys one. */
  toBuy: z.int(),
  /** Parcels whose number may be bought already: the same pair costs nothing new. */
  inDoubt: z.int(),
});
export type BatchCost = z.infer<typeof batchCostSchema>;

/** What is left at the branches of a shop and carrier. `not_counted`: the carrier keeps no balance. */
export const branchBalanceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left'), left: z.int() }),
  z.object({ kind: z.literal('not_counted') }),
  z.object({ kind: z.literal('unknown'), fault: faultSchema.nullable() }),
]);
export type BranchBalance = z.infer<typeof branchBalanceSchema>;

export const shopBalanceSchema = z.object({
  shop: z.string(),
  carrier: z.string(),
  balance: branchBalanceSchema,
});
export type ShopBalance = z.infer<typeof shopBalanceSchema>;

/**
 * `gathering`: its parcels are being written down, nothing was asked. `paused`: by a person, by a
 * fault, or by the end of the program.
 */
export const batchStateSchema = z.enum(['gathering', 'running', 'paused', 'cancelled', 'finished']);
export type BatchState = z.infer<typeof batchStateSchema>;

/** Parcels of a batch by what is known about their number. They add up to all of them. */
export const batchTallySchema = z.object({
  issued: z.int(),
  refused: z.int(),
  /** Asked for, and nobody knows the answer. */
  unknown: z.int(),
  /** Not asked for: something is missing in the parcel or in the setup. */
  notAsked: z.int(),
  left: z.int(),
});
export type BatchTally = z.infer<typeof batchTallySchema>;

export const batchViewSchema = z.object({
  batchId: z.int(),
  createdAtMs: z.int(),
  operator: z.string(),
  shop: z.string(),
  state: batchStateSchema,
  /** Why it paused by itself; null where a person did. */
  fault: faultSchema.nullable(),
  total: z.int(),
  tally: batchTallySchema,
  /** Calls whose answer is still to come, also after a pause. */
  callsUnderWay: z.int(),
  /** Parcels settled in a second, of late; null where nobody can tell. */
  perSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
});
export type BatchView = z.infer<typeof batchViewSchema>;

/** Parcels of a batch that came to nothing for the same reason. */
export const batchGroupSchema = z.object({
  group: z.string(),
  /** The reason; the order's own id is left out of the gateway's words. */
  fault: faultSchema,
  kind: z.enum(['refused', 'not_asked']),
  count: z.int(),
  /** Another channel or `user_id` may put it right. */
  correctable: z.boolean(),
  /** Channel and `user_id` of one of them, as a start for the correction. */
  channel: z.string(),
  userId: z.string().nullable(),
});
export type BatchGroup = z.infer<typeof batchGroupSchema>;

/** Channel and `user_id` for all parcels of a group; `userId` null leaves it out of the call. */
export const groupCorrectionSchema = z.object({
  batchId: z.int(),
  group: z.string(),
  channel: offeredChannelSchema,
  userId: userIdSchema.nullable(),
});
