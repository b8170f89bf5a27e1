import { z } from 'zod';
import {
  batchCostSchema,
  batchGroupSchema,
  batchSelectionSchema,
  batchViewSchema,
  groupCorrectionSchema,
  shopBalanceSchema,
  waitingFacetsSchema,
  waitingFilterSchema,
  waitingParcelSchema,
} from '../batch.ts';
import { backupViewSchema, lostPeriodSchema, restoreReportSchema } from '../backups.ts';
import { faultSchema } from '../errors/codes.ts';
import { profileChangeSchema, profileFileSchema } from '../bench-profile.ts';
import { offeredChannelSchema } from '../channels.ts';
import { guideSchema } from '../guide.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, parcelKeySchema, userIdSchema } from '../ids.ts';
import {
  ledgerRowSchema,
  mergeOverviewSchema,
  parcelCardSchema,
  personViewSchema,
  scanReplySchema,
} from '../parcel-views.ts';
import {
  columnMappingSchema,
  importIdSchema,
  importRowViewSchema,
  importStateSchema,
} from '../import-views.ts';
import {
  exceptionCountSchema,
  exceptionCursorSchema,
  exceptionKindSchema,
  exceptionRowSchema,
} from '../exceptions.ts';
import { printerProfileSchema } from '../label/profile.ts';
import { ledgerFilterSchema, localDaySchema } from '../ledger-filter.ts';
import { ledgerChoicesSchema } from '../ledger-views.ts';
import { storyEntrySchema } from '../parcel-story.ts';
import { componentAddressSchema, componentPrintersSchema } from '../print-component.ts';
import {
  leadChangeSchema,
  reprintOfferSchema,
  reprintReportOutcomeSchema,
  reprintReportSchema,
  reprintReportWaySchema,
} from '../reprints.ts';
import { typedPinSchema } from '../roles.ts';
import { reprintReasonSchema } from '../states.ts';
import { scannerProfileSchema, scannerTestCodeSchema } from '../scanner.ts';
import { benchSettingsSchema, secretStateSchema } from '../settings.ts';
import { soundSettingsSchema } from '../sound.ts';
import { languageSchema } from '../language.ts';
import { DISTRIBUTION_CONTRACT } from './distribution-contract.ts';
import { SHIPPING_CONTRACT } from './shipping-contract.ts';
import { EXPORT_CONTRACT } from './export-contract.ts';
import { OPERATOR_CONTRACT } from './operator-contract.ts';
import { PRINT_CONTRACT } from './print-contract.ts';
import { WINDOW_CONTRACT } from './window-contract.ts';

/** How the practice gateway behaves, so that a packer can meet trouble before it costs money. */
export const practiceModeSchema = z.enum(['online', 'offline', 'slow', 'answer_lost']);
export type PracticeMode = z.infer<typeof practiceModeSchema>;

const nothing = z.null();

/** What the page needs to know before it draws anything. */
const stationInfoShape = z.object({
  version: z.string(),
  runtime: z.string(),
  /** Not null in practice mode. */
  practice: z
    .object({
      mode: practiceModeSchema,
      /** The station began on real numbers and can go back to them. */
      canLeave: z.boolean(),
    })
    .nullable(),
  settings: benchSettingsSchema,
  secret: secretStateSchema,
  missing: z.array(z.string()),
  /** A lead has set a PIN. It never comes back. */
  leadPinSet: z.boolean(),
  /** Things an operator should know, as faults: weak key protection, an unreadable key … */
  warnings: z.array(faultSchema),
  ledgerFile: z.string(),
  /** Why nothing can be written: the ledger is only looked at. */
  readOnly: faultSchema.nullable(),
  /** Time whose labels the ledger does not know since a restore; null once it is settled. */
  lost: lostPeriodSchema.nullable(),
  waiting: z.number().int(),
  issued: z.number().int(),
  /** Gateway clock minus this PC's clock; null while nobody knows. */
  clockOffsetMs: z.number().nullable(),
  /** Since when nothing reaches the gateway; null where it answers or nobody asked. */
  offlineSinceMs: z.number().nullable(),
});
export interface StationInfo extends z.infer<typeof stationInfoShape> {}
/** Named, so that the contract's type does not spell it out at each verb. */
const stationInfoSchema: z.ZodType<StationInfo> = stationInfoShape;

const STATION_CONTRACT = {
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
  /** Goes on to the label without scanning the rest of the goods. */
  'items:skip': { request: parcelKeySchema, response: parcelCardSchema },
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
      /** What was typed as the lead's PIN; null where nobody was asked for it. */
      leadPin: typedPinSchema.nullable(),
    }),
    response: parcelCardSchema,
  },
  /** Who may print the next reprint of a parcel. */
  'reprint:offer': { request: parcelKeySchema, response: reprintOfferSchema },
  'reprint:report': { request: z.object({ day: localDaySchema }), response: reprintReportSchema },
  /** Answers when the dialog is closed. */
  'reprint:give-out': {
    request: z.object({ day: localDaySchema, way: reprintReportWaySchema }),
    response: reprintReportOutcomeSchema,
  },
  /** Sets the reprint limits and the PIN; the PIN that holds now says that it is a lead. */
  'lead:change': { request: leadChangeSchema, response: stationInfoSchema },
  /** Prints a sheet to measure a printer by; false where the dialog was cancelled. */
  'print:calibration': {
    request: z.object({
      profile: printerProfileSchema,
      way: z.enum(['dialog', 'direct']),
      language: languageSchema,
    }),
    response: z.object({ printed: z.boolean() }),
  },
  /** Prints the command barcodes; false where the dialog was cancelled. */
  'commands:print': { request: nothing, response: z.object({ printed: z.boolean() }) },
  /** Sends the labels to another printer of this PC. */
  'print:change-printer': {
    request: z.object({ printer: z.string().min(1).max(256) }),
    response: stationInfoSchema,
  },
  'print:printers': { request: nothing, response: z.array(z.string()) },
  /** Asks the platform's print program on this PC for its printers. */
  'print:program-printers': { request: componentAddressSchema, response: componentPrintersSchema },
  'import:state': { request: nothing, response: importStateSchema },
  /** Reads a file and shows what taking it would do; an earlier preview is closed. */
  'import:open': {
    request: z.object({ fileName: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    response: importStateSchema,
  },
  'import:map': {
    request: z.object({ importId: importIdSchema, mapping: columnMappingSchema }),
    response: importStateSchema,
  },
  'import:rows': {
    request: z.object({
      importId: importIdSchema,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    response: z.object({ rows: z.array(importRowViewSchema), total: z.number().int() }),
  },
  /** Answers when all is taken or somebody cancelled; pushes tell how far it is. */
  'import:take': { request: z.object({ importId: importIdSchema }), response: importStateSchema },
  /** Stops taking, which keeps what was taken; else closes the file. */
  'import:cancel': { request: nothing, response: importStateSchema },
  'orders:correct': {
    /** `userId` null leaves `user_id` out of the call. */
    request: parcelKeySchema.extend({
      channel: offeredChannelSchema,
      userId: userIdSchema.nullable(),
    }),
    response: parcelCardSchema,
  },
  'orders:list': {
    request: z.object({
      filter: waitingFilterSchema,
      /** `parcelId` of the last row of the page before; null for the newest rows. */
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    response: z.object({
      rows: z.array(waitingParcelSchema),
      /** How many the filter finds. */
      total: z.number().int(),
    }),
  },
  'orders:facets': { request: nothing, response: waitingFacetsSchema },
  'batch:preview': { request: batchSelectionSchema, response: z.array(batchCostSchema) },
  /** What is left at a branch; takes as long as the gateway takes. */
  'batch:balance': {
    request: z.object({ shop: z.string().max(64), carrier: z.string().max(64) }),
    response: shopBalanceSchema,
  },
  'batch:start': { request: batchSelectionSchema, response: batchViewSchema },
  'batch:pause': { request: nothing, response: batchViewSchema },
  'batch:resume': { request: nothing, response: batchViewSchema },
  'batch:cancel': { request: nothing, response: batchViewSchema },
  /** The last batch, also one that is over. */
  'batch:state': { request: nothing, response: batchViewSchema.nullable() },
  'batch:groups': {
    request: z.object({ batchId: z.number().int() }),
    response: z.array(batchGroupSchema),
  },
  'batch:correct': {
    request: groupCorrectionSchema,
    response: z.object({ corrected: z.number().int() }),
  },
  'parcel:add': {
    /** `goods`: places of the goods lines that go into the new box; null = all of them. */
    request: parcelKeySchema.extend({
      goods: z.array(z.number().int().min(0)).min(1).max(500).nullable(),
    }),
    response: parcelCardSchema,
  },
  'parcel:merge': {
    request: z.object({ main: parcelKeySchema, others: z.array(parcelKeySchema).min(1).max(100) }),
    response: parcelCardSchema,
  },
  /** Takes an order out of the parcel it travels in; answers with that parcel. */
  'parcel:unmerge': { request: parcelKeySchema, response: parcelCardSchema },
  'parcel:merges': { request: nothing, response: mergeOverviewSchema },
  /** Answers when the gateway has; the card says what became of it. */
  'number:cancel': {
    request: parcelKeySchema.extend({ labelDestroyed: z.boolean() }),
    response: parcelCardSchema,
  },
  'ledger:search': {
    request: z.object({
      filter: ledgerFilterSchema,
      /** `next` of the page before; null for the newest rows. */
      beforeRowId: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    response: z.object({
      rows: z.array(ledgerRowSchema),
      /** Where the next page begins, even after a page without rows; null where nothing is left. */
      next: z.number().int().nullable(),
      /** How many there are in all; null where that is not known, and after the first page. */
      total: z.number().int().nullable(),
    }),
  },
  'ledger:choices': { request: nothing, response: ledgerChoicesSchema },
  /** Everything that happened to a parcel, oldest first. */
  'ledger:story': { request: parcelKeySchema, response: z.array(storyEntrySchema) },
  'exceptions:counts': { request: nothing, response: z.array(exceptionCountSchema) },
  'exceptions:list': {
    request: z.object({
      kind: exceptionKindSchema,
      /** The last row of the page before; null for the oldest rows. */
      after: exceptionCursorSchema.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    response: z.object({ rows: z.array(exceptionRowSchema), more: z.boolean() }),
  },
  /** Asks for the numbers of these parcels, without printing. Settles when all were asked. */
  'number:ask': {
    request: z.object({ keys: z.array(parcelKeySchema).min(1).max(100) }),
    response: nothing,
  },
  /** The receiver of one parcel unmasked, for which an event with the operator is written. */
  'parcel:reveal': { request: parcelKeySchema, response: personViewSchema },
  /** Opens the ledger anew after something was in the way. */
  'station:reopen': { request: nothing, response: nothing },
  'backups:list': {
    request: nothing,
    response: z.object({ folder: z.string(), backups: z.array(backupViewSchema) }),
  },
  'backups:make': { request: nothing, response: nothing },
  /** `name` of a listed backup; answers when it is the ledger. */
  'backups:restore': {
    request: z.object({ name: z.string().max(255) }),
    response: restoreReportSchema,
  },
  /** A person says that no label of the lost time is on its way any more. */
  'backups:settle': { request: nothing, response: nothing },
  'setup:save': {
    /**
     * `appSecret` null leaves the stored one as it is. It never comes back. `reprintLimits`,
     * `scanner`, `guide` and `sound` stay as they are stored.
     */
    request: z.object({ settings: benchSettingsSchema, appSecret: z.string().max(256).nullable() }),
    response: stationInfoSchema,
  },
  'setup:test': {
    request: z.object({ settings: benchSettingsSchema, appSecret: z.string().max(256).nullable() }),
    response: z.object({ clockOffsetMs: z.number().nullable() }),
  },
  'scanner:test-code': { request: nothing, response: scannerTestCodeSchema },
  /** Keeps what the scanner check learnt. */
  'scanner:keep': { request: scannerProfileSchema, response: stationInfoSchema },
  'sound:keep': { request: soundSettingsSchema, response: stationInfoSchema },
  'setup:language': { request: languageSchema, response: nothing },
  'practice:mode': { request: practiceModeSchema, response: nothing },
  /** To the practice ledger and its gateway (true), or back to real numbers (false). */
  'practice:go': { request: z.boolean(), response: nothing },
  /** Keeps how far the first-run guide is. */
  'guide:keep': { request: guideSchema, response: stationInfoSchema },
  /** An order that has no number, as a code to scan from the screen; null where none is left. */
  'guide:order': { request: nothing, response: scannerTestCodeSchema.nullable() },
  /** Asks where to, and writes this bench's profile there; null where nobody named a file. */
  'profile:give': { request: nothing, response: z.object({ file: z.string().nullable() }) },
  /** What taking a profile would change; `text` of its file. */
  'profile:preview': {
    request: profileFileSchema,
    response: z.object({ changes: z.array(profileChangeSchema) }),
  },
  'profile:take': { request: profileFileSchema, response: stationInfoSchema },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

/**
 * Every request of a page, by channel: what it sends and what it gets back.
 * The main process must have a handler for each (a missing one fails to compile).
 */
export const CONTRACT: typeof STATION_CONTRACT &
  typeof PRINT_CONTRACT &
  typeof OPERATOR_CONTRACT &
  typeof EXPORT_CONTRACT &
  typeof WINDOW_CONTRACT &
  typeof SHIPPING_CONTRACT &
  typeof DISTRIBUTION_CONTRACT = {
  ...STATION_CONTRACT,
  ...PRINT_CONTRACT,
  ...OPERATOR_CONTRACT,
  ...EXPORT_CONTRACT,
  ...WINDOW_CONTRACT,
  ...SHIPPING_CONTRACT,
  ...DISTRIBUTION_CONTRACT,
};

export type Channel = keyof typeof CONTRACT;
export type Request<C extends Channel> = z.infer<(typeof CONTRACT)[C]['request']>;
export type Response<C extends Channel> = z.infer<(typeof CONTRACT)[C]['response']>;

export { PUSH_CHANNEL } from './push.ts';
export type { Push } from './push.ts';
