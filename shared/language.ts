import { z } from 'zod';

/** Languages that every text of the product exists in. Chinese is the default. */
export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;
