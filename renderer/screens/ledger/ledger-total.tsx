import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumerals } from '../../i18n/use-numerals.ts';
import type { LedgerPages } from './use-ledger.ts';

/** How many numbers a search found: all of them, or "so many and more" while nobody knows. */
export function LedgerTotal({ pages }: { readonly pages: LedgerPages }): ReactElement {
  const { t } = useTranslation();
  const numerals = useNumerals();
  const { total, rows, more } = pages;
  const shown = total ?? rows.length;
  return (
    <output className="ledger-total" data-testid="ledger-total">
      {t(total === null && more ? 'ledger.foundMore' : 'ledger.found', { n: numerals(shown) })}
    </output>
  );
}
