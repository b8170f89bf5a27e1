import { useFormats } from './use-formats.ts';

/** Writes whole numbers with the separators of the language on screen. */
export const useNumerals = (): ((value: number) => string) => useFormats().number;
