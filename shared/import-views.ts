import { z } from 'zod';
import { offeredChannelSchema } from './channels.ts';
import type { Fault } from './errors/codes.ts';
import { fault, faultSchema } from './errors/codes.ts';
import { personViewSchema } from './parcel-views.ts';

/** A larger file is not read at all. */
const MAX_MEGABYTES = 64;

/** What keeps a file from being read because of its size, or null. */
export function tooLarge(file: string, bytes: number): Fault | null {
  const megabytes = Math.ceil(bytes / 1_000_000);
  if (megabytes <= MAX_MEGABYTES) return null;
  return fault('FILE_TOO_LARGE', { file, megabytes, limit: MAX_MEGABYTES });
}

/** What a column of a table can mean, in the order a form asks for it. */
export const IMPORT_FIELDS = [
  'orderId',
  'packId',
  'receiverName',
  'mobile',
  'phone',
  'province',
  'city',
  'district',
  'street',
  'detail',
  'wholeAddress',
  'itemName',
  'itemSpecs',
  'itemCount',
  'itemCode',
  'wave',
  'shipBy',
  'channel',
  'carrier',
  'remark',
] as const;

export const importFieldSchema = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof importFieldSchema>;

/** Which column holds what, and which platform the orders are of where no column says it. */
export const columnMappingSchema = z.object({
  /** Place of the column from 0; a field that is not there has none. */
  columns: z.partialRecord(importFieldSchema, z.number().int().min(0)),
  channel: offeredChannelSchema,
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const importIdSchema = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof importIdSchema>;

/** What taking a parcel would do. `asked` parcels keep the content they were asked with. */
export const importVerdictSchema = z.enum(['refused', 'changed', 'asked', 'fresh', 'unchanged']);
export type ImportVerdict = z.infer<typeof importVerdictSchema>;

/** How many parcels of a file there are of each kind. */
export const importCountsSchema = z.object({
  refused: z.number().int(),
  changed: z.number().int(),
  asked: z.number().int(),
  fresh: z.number().int(),
  unchanged: z.number().int(),
  /** Of those that are not refused: parcels with something to look at. */
  warned: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

const tableViewSchema = z.object({
  /** The titles of the columns, as the file has them. */
  columns: z.array(z.string()),
  mapping: columnMappingSchema,
  /** A person chose this mapping for a file of the same layout before. */
  remembered: z.boolean(),
  /** Fields without which no row can be taken; one of each group is enough. */
  missing: z.array(z.array(importFieldSchema)),
});
export type TableView = z.infer<typeof tableViewSchema>;

const opened = { importId: importIdSchema, fileName: z.string() };

/** How the text of a file was written, or the sheet of a workbook that was read. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json') }),
  z.object({ kind: z.literal('csv'), encoding: z.string() }),
  z.object({ kind: z.literal('xlsx'), sheet: z.string() }),
]);
export type ImportSource = z.infer<typeof sourceSchema>;

/** What an import took and what it left. */
export const importOutcomeSchema = z.object({
  /** Taken over, new or in place of what was there. */
  taken: z.number().int(),
  unchanged: z.number().int(),
  /** Asked before: number and content stay as they were. */
  kept: z.number().int(),
  refused: z.number().int(),
  /** Not reached, because somebody cancelled. */
  left: z.number().int(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** The one import of a station: from the file to the report. */
export const importStateSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('none') }),
  z.object({ phase: z.literal('reading'), fileName: z.string() }),
  z.object({ phase: z.literal('failed'), fileName: z.string(), fault: faultSchema }),
  z.object({
    phase: z.literal('preview'),
    ...opened,
    source: sourceSchema,
    table: tableViewSchema.nullable(),
    counts: importCountsSchema,
  }),
  z.object({
    phase: z.literal('taking'),
    ...opened,
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.object({
    phase: z.literal('done'),
    ...opened,
    counts: importCountsSchema,
    outcome: importOutcomeSchema,
    /** What stopped it before its end; what was taken stays. */
    fault: faultSchema.nullable(),
  }),
]);
export type ImportState = z.infer<typeof importStateSchema>;

/** One parcel of a file as the preview shows it; the receiver is masked. */
export const importRowViewSchema = z.object({
  /** Place in the file: its row in a table, from 1 with the titles; the entry in a JSON file. */
  row: z.number().int(),
  orderId: z.string(),
  packId: z.string(),
  verdict: importVerdictSchema,
  /** Why it is refused, or what to look at. */
  faults: z.array(faultSchema),
  receiver: personViewSchema.nullable(),
  items: z.string(),
  channel: z.string(),
  carrier: z.string().nullable(),
  wave: z.string(),
  /** The import was stopped before it came to this parcel. */
  left: z.boolean(),
});
export type ImportRowView = z.infer<typeof importRowViewSchema>;
