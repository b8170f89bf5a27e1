import { z } from 'zod';
import { errorCodeSchema } from './errors/codes.ts';
import { eventKindSchema } from './event-kinds.ts';
import { jobIdSchema } from './ids.ts';
import { reprintReasonSchema } from './states.ts';

/** One label as its events tell of it. */
const storyLabelSchema = z.object({
  jobId: jobIdSchema,
  copy: z.number().int(),
  /** Null where the print dialog chooses. */
  printer: z.string().nullable(),
  reason: reprintReasonSchema.nullable(),
});

/** One thing that happened to a parcel. Times in UTC milliseconds. */
export const storyEntrySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('event'),
    atMs: z.number().int(),
    kind: eventKindSchema,
    operator: z.string(),
    /** Facts of this kind of event; never personal data. */
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    label: storyLabelSchema.nullable(),
  }),
  z.object({
    type: z.literal('call'),
    /** When it was begun. */
    atMs: z.number().int(),
    operationId: z.uuid(),
    path: z.string(),
    shop: z.string(),
    tries: z.number().int(),
    /** Null: under way, or left open by a stop. */
    outcome: z.enum(['ok', 'not_sent', 'rejected', 'refused', 'unknown']).nullable(),
    faultCode: errorCodeSchema.nullable(),
    gatewayCode: z.string().nullable(),
    gatewayText: z.string().nullable(),
    traceId: z.string().nullable(),
    durationMs: z.number().int().nullable(),
  }),
]);
export type StoryEntry = z.infer<typeof storyEntrySchema>;
export type StoryEvent = Extract<StoryEntry, { type: 'event' }>;
export type StoryCall = Extract<StoryEntry, { type: 'call' }>;
