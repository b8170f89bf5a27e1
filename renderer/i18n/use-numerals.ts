import { useMemo } from 'react';
import { useLanguage } from './use-language.ts';

/** Writes whole numbers with the separators of the language on screen. */
export function useNumerals(): (value: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language);
    return (value) => format.format(value);
  }, [language]);
}
