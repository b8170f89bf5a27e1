import { z } from 'zod';
import {
  labelFacetsSchema,
  labelFilterSchema,
  labelSelectionSchema,
  laneSchema,
  lanePreviewSchema,
  laneViewSchema,
  lastGoodViewSchema,
  pickOrderSchema,
  printRunViewSchema,
  unlabelledParcelSchema,
} from '../print-run.ts';

const nothing = z.null();

/** What a page asks about lanes and print runs: a part of `CONTRACT`. */
export const PRINT_CONTRACT = {
  /** Parcels that have a number in use and no label, in the order that they would come out in. */
  'labels:list': {
    request: z.object({
      filter: labelFilterSchema,
      order: pickOrderSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    response: z.object({
      rows: z.array(unlabelledParcelSchema),
      /** How many the filter finds. */
      total: z.int(),
    }),
  },
  'labels:facets': { request: nothing, response: labelFacetsSchema },
  /** How many labels would go where, the largest number first. Nothing is printed. */
  'prints:preview': {
    request: z.object({ selection: labelSelectionSchema }),
    response: z.array(lanePreviewSchema),
  },
  'prints:start': {
    request: z.object({ selection: labelSelectionSchema, order: pickOrderSchema }),
    response: printRunViewSchema,
  },
  /** What is being handed over is handed over; nothing further is. */
  'prints:pause': { request: nothing, response: printRunViewSchema },
  'prints:resume': { request: nothing, response: printRunViewSchema },
  'prints:cancel': { request: nothing, response: printRunViewSchema },
  /** The last print run, also one that is over. */
  'prints:state': { request: nothing, response: printRunViewSchema.nullable() },
  /**
   * What follows where the scanned label is the last good one of the last run. `code` null: no
   * label of the lane that is in question came out. `lane` may be null where a code is given.
   * Nothing is changed.
   */
  'prints:find-last': {
    request: z.object({
      code: z.string().min(1).max(256).nullable(),
      lane: laneSchema.nullable(),
    }),
    response: lastGoodViewSchema,
  },
  /**
   * A person accepts just this preview; where it is not true any more, nothing happens. The run goes
   * on, or is paused with `PRINT_CLEAR_PRINTER` where the spooler had to drop labels.
   */
  'prints:go-on-after': { request: lastGoodViewSchema, response: printRunViewSchema },
  /** Lanes where something waits, is under way, is held by the spooler, or is in doubt. */
  'lanes:state': { request: nothing, response: z.array(laneViewSchema) },
  /** A lane goes on; its doubts stay on the exceptions board. `doubts`: as many as were shown. */
  'lanes:go-on': {
    request: z.object({ lane: laneSchema, doubts: z.int().min(1) }),
    response: z.array(laneViewSchema),
  },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;
