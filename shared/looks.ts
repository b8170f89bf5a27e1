import { z } from 'zod';

/** How the screens of a bench look; `system` follows the operating system. */
export const looksSchema = z.object({
  scheme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'more']),
});
export type Looks = z.infer<typeof looksSchema>;

export const SYSTEM_LOOKS: Looks = { scheme: 'system', contrast: 'system' };
