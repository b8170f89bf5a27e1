import { BarcodeOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scanner } from '../../scanner/use-scanner.ts';
import type { LineHint } from './line-hint.ts';
import { lineHint } from './line-hint.ts';
import './scan-line.css';

interface ScanLineProps {
  readonly scanner: Scanner;
  readonly backlog: number;
  readonly repeated: boolean;
}

/** The characters of a code as they arrive. */
export function ScanLine({ scanner, backlog, repeated }: ScanLineProps): ReactElement {
  const { t } = useTranslation();
  const { text } = scanner;
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
      <Hint hint={lineHint(scanner, { backlog, repeated })} />
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
    case 'capsLock':
    case 'typeHint':
      return <span className="scan-line-hint">{t(`bench.${hint.kind}`)}</span>;
  }
}
