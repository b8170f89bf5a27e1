import { z } from 'zod';
import { faultSchema } from './errors/codes.ts';

/** What a file of ledger rows may be. */
export const exportFormatSchema = z.enum(['csv', 'xlsx']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

export const exportProgressSchema = z.object({
  rows: z.number().int(),
  total: z.number().int(),
});
export type ExportProgress = z.infer<typeof exportProgressSchema>;

export const exportReportSchema = z.object({
  /** Rows in the file, without the line of headings; of all sheets together. */
  rows: z.number().int(),
  sheets: z.number().int(),
  bytes: z.number().int(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

/** The station's one export, as a screen shows it. */
export const exportStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({
    kind: z.literal('running'),
    file: z.string(),
    progress: exportProgressSchema,
    /** Somebody asked it to stop. */
    stopping: z.boolean(),
  }),
  z.object({ kind: z.literal('done'), file: z.string(), report: exportReportSchema }),
  z.object({ kind: z.literal('cancelled'), file: z.string() }),
  z.object({ kind: z.literal('failed'), file: z.string(), fault: faultSchema }),
]);
export type ExportState = Readonly<z.infer<typeof exportStateSchema>>;
