import { z } from 'zod';
import { exportFormatSchema } from '../../../shared/export.ts';
import { languageSchema } from '../../../shared/language.ts';
import { ledgerFilterSchema } from '../../../shared/ledger-filter.ts';

/** What the export worker is started with. */
export const exportTaskSchema = z.object({
  ledgerFile: z.string(),
  file: z.string(),
  format: exportFormatSchema,
  filter: ledgerFilterSchema,
  /** Keyed hash of the text where it may be the last four digits of a phone, in hex. */
  tail: z.string().nullable(),
  language: languageSchema,
});
export type ExportTask = Readonly<z.infer<typeof exportTaskSchema>>;
