import type { ReactElement } from 'react';
import { useNumerals } from '../i18n/use-numerals.ts';

/** A number as the language on screen writes it. */
export function Numeral({ value }: { readonly value: number }): ReactElement {
  return <>{useNumerals()(value)}</>;
}
