import type { Formats } from './formats.ts';
import { formatsOf } from './formats.ts';
import { useLanguage } from './use-language.ts';

/** Numbers, times and money in the language on screen. */
export const useFormats = (): Formats => formatsOf(useLanguage());
