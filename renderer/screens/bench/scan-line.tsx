import { BarcodeOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KEY_OF_COMMAND } from '../../commands/command-keys.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useScannerState } from '../../scanner/scanner-listener.tsx';
import type { BenchSession } from './bench-session.ts';
import type { LineHint } from './line-hint.ts';
import { lineHint } from './line-hint.ts';
import './scan-line.css';

interface ScanLineProps {
  readonly backlog: number;
  readonly session: Pick<BenchSession, 'repeated' | 'command'>;
  /** Puts away what is on the bench; undefined where nothing is. */
  readonly onPutAway: (() => void) | undefined;
}

/** The characters of a code as they arrive. */
export function ScanLine({ backlog, session, onPutAway }: ScanLineProps): ReactElement {
  const { t } = useTranslation();
  const scanner = useScannerState();
  const { text } = scanner;
  const { repeated, command } = session;
  useKeys({ [KEY_OF_COMMAND.next_order]: text === '' ? onPutAway : undefined });
  return (
    <section
      className="scan-line"
      aria-label={t('bench.scanLine')}
      data-testid="scan-line"
      data-typing={text !== ''}
    >
      <BarcodeOutlined className="scan-line-icon" aria-hidden />
      {text === '' ? (
        <span className="scan-line-ready">{t('bench.ready')}</span>
      ) : (
        <output className="scan-line-text mono">{text}</output>
      )}
      <Hint hint={lineHint(scanner, { backlog, repeated, command })} />
    </section>
  );
}

function Hint({ hint }: { readonly hint: LineHint }): ReactElement {
  const { t } = useTranslation();
  switch (hint.kind) {
    case 'backlog':
      return (
        <strong className="scan-line-hint">{t('bench.backlog', { count: hint.count })}</strong>
      );
    case 'cut':
    case 'repeated':
    case 'noSuffix':
      return (
        <output
          className="scan-line-hint scan-line-marked"
          data-tone="attention"
          data-testid={`scan-${hint.kind}`}
        >
          {t(`bench.${hint.kind}`)}
        </output>
      );
    case 'notNow':
      return (
        <output
          className="scan-line-hint scan-line-marked"
          data-tone="attention"
          data-testid="scan-notNow"
        >
          {t('bench.notNow', { command: t(`command.${hint.command}.name`) })}
        </output>
      );
    case 'capsLock':
    case 'typeHint':
      return <span className="scan-line-hint">{t(`bench.${hint.kind}`)}</span>;
  }
}
