import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './loading-note.css';

/** Stands where something is read; shown only when that takes long enough to be noticed. */
export function LoadingNote(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="loading-note" data-testid="loading">
      {t('reading')}
    </span>
  );
}
