import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../queries.ts';
import './foot-line.css';

/** What support asks for first. */
export function FootLine(): ReactElement {
  const { t } = useTranslation();
  const { version, runtime, ledgerFile } = useInfo();
  return (
    <footer className="foot-line">
      <span>{t('foot.version', { version })}</span>
      <span>{runtime}</span>
      <span className="foot-ledger" title={ledgerFile}>
        {t('foot.ledger', { file: ledgerFile })}
      </span>
    </footer>
  );
}
