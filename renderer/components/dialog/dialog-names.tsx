import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What a question is about: its number or name, and what helps to know it. */
export interface Named {
  readonly name: string;
  readonly more: string;
}

/** How many are listed by name. */
const MOST_LISTED = 8;

/** Names what a question is about, the first ones of many. */
export function DialogNames({ names }: { readonly names: readonly Named[] }): ReactElement {
  const { t } = useTranslation();
  const left = names.length - MOST_LISTED;
  return (
    <ul className="dialog-names" data-testid="dialog-names">
      {names.slice(0, MOST_LISTED).map(({ name, more }) => (
        <li key={name}>
          <span className="mono">{name}</span> {more}
        </li>
      ))}
      {left > 0 && <li>{t('names.more', { count: left })}</li>}
    </ul>
  );
}
