import { z } from 'zod';
import { faultSchema } from '../errors/codes.ts';
import { offeredChannelSchema } from '../channels.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, parcelKeySchema, userIdSchema } from '../ids.ts';
import {
  importReportSchema,
  ledgerRowSchema,
  parcelCardSchema,
  scanReplySchema,
  waitingParcelSchema,
} from '../parcel-views.ts';
import { reprintReasonSchema } from '../states.ts';
import { benchSettingsSchema, secretStateSchema } from '../settings.ts';
import { languageSchema } from '../language.ts';

/** How the practice gateway behaves, so that a packer can meet trouble before it costs money. */
export const practiceModeSchema = z.enum(['online', 'offline', 'slow', 'answer_lost']);
export type PracticeMode = z.infer<typeof practiceModeSchema>;

const nothing = z.null();

/** What the page needs to know before it draws anything. */
const stationInfoSchema = z.object({
  version: z.string(),
  runtime: z.string(),
  /** Not null in practice mode. */
  practice: z.object({ mode: practiceModeSchema }).nullable(),
  settings: benchSettingsSchema,
  secret: secretStateSchema,
  missing: z.array(z.string()),
  /** Things an operator should know, as faults: weak key protection, an unreadable key … */
  warnings: z.array(faultSchema),
  ledgerFile: z.string(),
  waiting: z.number().int(),
  issued: z.number().int(),
  /** Gateway clock minus this PC's clock; null while nobody knows. */
  clockOffsetMs: z.number().nullable(),
});
export type StationInfo = z.infer<typeof stationInfoSchema>;

/**
 * Every request of a page, by channel: what it sends and what it gets back.
 * The main process must have a handler for each (a missing one fails to compile).
 */
export const CONTRACT = {
  'station:info': { request: nothing, response: stationInfoSchema },
  'bench:scan': {
    request: z.object({ code: z.string().min(1).max(256) }),
    response: scanReplySchema,
  },
  /** Asks the platform for an order that nobody imported; takes as long as the platform takes. */
  'bench:lookup': {
    request: z.object({ code: z.string().min(1).max(256) }),
    response: scanReplySchema,
  },
  'bench:card': { request: parcelKeySchema, response: parcelCardSchema },
  'print:start': { request: parcelKeySchema, response: parcelCardSchema },
  'print:decide': {
    request: z.object({ jobId: jobIdSchema, cameOut: z.boolean() }),
    response: parcelCardSchema,
  },
  'print:again': {
    request: z.object({
      orderId: orderIdSchema,
      packId: packIdSchema,
      reason: reprintReasonSchema,
    }),
    response: parcelCardSchema,
  },
  'print:printers': { request: nothing, response: z.array(z.string()) },
  'orders:import': {
    request: z.object({ fileName: z.string().max(255), text: z.string() }),
    response: importReportSchema,
  },
  'orders:correct': {
    /** `userId` null leaves `user_id` out of the call. */
    request: parcelKeySchema.extend({
      channel: offeredChannelSchema,
      userId: userIdSchema.nullable(),
    }),
    response: parcelCardSchema,
  },
  'orders:waiting': {
    request: z.object({ limit: z.number().int().min(1).max(500) }),
    response: z.object({ rows: z.array(waitingParcelSchema), total: z.number().int() }),
  },
  'ledger:search': {
    request: z.object({
      text: z.string().max(64),
      /** `rowId` of the last row of the page before; null for the newest rows. */
      beforeRowId: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    response: z.object({ rows: z.array(ledgerRowSchema), more: z.boolean() }),
  },
  'setup:save': {
    /** `appSecret` null leaves the stored one as it is. It never comes back. */
    request: z.object({ settings: benchSettingsSchema, appSecret: z.string().max(256).nullable() }),
    response: stationInfoSchema,
  },
  'setup:test': {
    request: z.object({ settings: benchSettingsSchema, appSecret: z.string().max(256).nullable() }),
    response: z.object({ clockOffsetMs: z.number().nullable() }),
  },
  'setup:language': { request: languageSchema, response: nothing },
  'practice:mode': { request: practiceModeSchema, response: nothing },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type Channel = keyof typeof CONTRACT;
export type Request<C extends Channel> = z.infer<(typeof CONTRACT)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof CONTRACT)[C]['response']>;

/** The one push channel. Pushes carry ids and mean "read again". */
export const PUSH_CHANNEL = 'station:changed';
export const pushSchema = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('parcel'), orderId: orderIdSchema, packId: packIdSchema }),
  z.object({ topic: z.literal('orders') }),
  z.object({ topic: z.literal('info') }),
]);
export type Push = z.infer<typeof pushSchema>;
