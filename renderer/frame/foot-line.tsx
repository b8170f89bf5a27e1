import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capOf } from '../commands/command-keys.ts';
import { KeyCap } from '../components/key-cap.tsx';
import { useInfo } from '../queries.ts';
import { BOARD_KEY, HELP_KEY } from './help/help-keys.ts';
import './foot-line.css';

interface FootLineProps {
  readonly onHelp: () => void;
  readonly onBoard: () => void;
}

/** The way to all keys, and what support asks for first. */
export function FootLine({ onHelp, onBoard }: FootLineProps): ReactElement {
  const { t } = useTranslation();
  const { version, runtime, ledgerFile } = useInfo();
  return (
    <footer className="foot-line">
      <button type="button" className="foot-help" data-testid="open-help" onClick={onHelp}>
        <KeyCap name={capOf(HELP_KEY)} /> {t('help.open')}
      </button>
      <button type="button" className="foot-help" data-testid="open-board" onClick={onBoard}>
        <KeyCap name={capOf(BOARD_KEY)} /> {t('dayBoard.open')}
      </button>
      <span>{t('foot.version', { version })}</span>
      <span>{runtime}</span>
      <span className="foot-ledger" title={ledgerFile}>
        {t('foot.ledger', { file: ledgerFile })}
      </span>
    </footer>
  );
}
