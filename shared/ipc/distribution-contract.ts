import { z } from 'zod';
import { offerLinkSchema, offerRelationSchema, relationSkuSchema } from '../distribution.ts';
import {
  distributionCountSchema,
  distributionGroupSchema,
  distributionPreviewSchema,
  distributionRowSchema,
  supplierTotalSchema,
} from '../distribution-views.ts';
import { faultSchema } from '../errors/codes.ts';
import { parcelKeySchema } from '../ids.ts';

const outOrderId = z.string().min(1).max(64);
const names = z.array(outOrderId).min(1).max(500);

/** What became of each of many: how many it was done for, and why not for the others. */
const manyOutcome = z.object({
  done: z.number().int(),
  refused: z.array(z.object({ name: z.string(), fault: faultSchema })),
});

/** What the page can ask for about orders at 1688 suppliers. */
export const DISTRIBUTION_CONTRACT = {
  'distribution:counts': { request: z.null(), response: z.array(distributionCountSchema) },
  'distribution:list': {
    request: z.object({
      group: distributionGroupSchema,
      text: z.string().max(64),
      beforeRowId: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    response: z.object({
      rows: z.array(distributionRowSchema),
      more: z.boolean(),
      suppliers: z.array(supplierTotalSchema),
    }),
  },
  'distribution:draft': {
    request: z.object({
      keys: z.array(parcelKeySchema).min(1).max(500),
      message: z.string().max(500),
      bestOption: z.boolean(),
      isSplitJxhy: z.boolean(),
    }),
    response: manyOutcome,
  },
  /** Drafts from a file of `request_data` bodies. */
  'distribution:draft-file': {
    request: z.object({ text: z.string().max(16_000_000) }),
    response: manyOutcome,
  },
  /** What would be sent. Shown unmasked, an event with the operator is written first. */
  'distribution:preview': {
    request: z.object({ outOrderId, shown: z.boolean() }),
    response: distributionPreviewSchema,
  },
  /** Removes drafts and refused orders: what was placed, or may be, stays. */
  'distribution:remove': { request: z.object({ names }), response: manyOutcome },
  /** What must be linked at 1688 before the order can be placed. */
  'distribution:relations': {
    request: z.object({ outOrderId }),
    response: z.array(offerRelationSchema),
  },
  /** Links the goods of an order that was refused for it, which makes it a draft again. */
  'distribution:link': {
    request: z.object({
      outOrderId,
      looked: z.boolean(),
      skus: z.array(relationSkuSchema).max(500),
    }),
    response: z.null(),
  },
  'distribution:create': { request: z.object({ names }), response: manyOutcome },
  /** Reads how orders go on at 1688; a number of the supplier goes into the outbox. */
  'distribution:refresh': { request: z.object({ names }), response: manyOutcome },
  /** The address where a person pays for these orders together. */
  'distribution:pay-url': {
    request: z.object({ names }),
    response: z.object({ url: z.string() }),
  },
  /** Copies the payment link that was asked for last, or opens it in the system's browser: https only. */
  'distribution:use-pay-url': {
    request: z.object({ names, way: z.enum(['copy', 'open']) }),
    response: z.null(),
  },
  'offers:list': { request: z.null(), response: z.array(offerLinkSchema) },
  'offers:keep': { request: offerLinkSchema, response: z.array(offerLinkSchema) },
  'offers:remove': {
    request: offerLinkSchema.pick({ goods: true, specs: true }),
    response: z.array(offerLinkSchema),
  },
  /** Asks where to, and writes the table as CSV there; null where nobody named a file. */
  'offers:export': { request: z.null(), response: z.object({ file: z.string().nullable() }) },
  /** Takes every line of a CSV file, or none of them. */
  'offers:import': {
    request: z.object({ bytes: z.instanceof(Uint8Array) }),
    response: z.object({ taken: z.number().int(), links: z.array(offerLinkSchema) }),
  },
} as const;
