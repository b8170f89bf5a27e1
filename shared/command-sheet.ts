import { z } from 'zod';
import { languageSchema } from './language.ts';
import { SCAN_COMMANDS } from './scan-code.ts';

/** The command barcodes of a bench on paper. */
export const commandSheetSchema = z.object({
  language: languageSchema,
  codes: z.array(
    z.object({
      command: z.enum(SCAN_COMMANDS),
      code: z.string(),
      /** Widths of bars and spaces in modules, beginning with a bar. */
      widths: z.array(z.number()),
    }),
  ),
});
export type CommandSheet = Readonly<z.infer<typeof commandSheetSchema>>;
