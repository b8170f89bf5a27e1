import { z } from 'zod';
import { languageSchema } from './language.ts';
import { roleSchema } from './roles.ts';

/** Badges as their page of paper shows them. */
export const badgeSheetSchema = z.object({
  language: languageSchema,
  badges: z.array(
    z.object({
      name: z.string(),
      role: roleSchema,
      /** What the barcode says. */
      code: z.string(),
      /** Widths of bars and spaces in modules, beginning with a bar. */
      widths: z.array(z.number()),
    }),
  ),
});
export type BadgeSheet = Readonly<z.infer<typeof badgeSheetSchema>>;
