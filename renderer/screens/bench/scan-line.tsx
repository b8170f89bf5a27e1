import { BarcodeOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './scan-line.css';

interface ScanLineProps {
  readonly typed: string;
  readonly backlog: number;
  readonly repeated: boolean;
}

/** The characters of a code as they arrive. */
export function ScanLine({ typed, backlog, repeated }: ScanLineProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section
      className="scan-line"
      aria-label={t('bench.scanLine')}
      data-testid="scan-line"
      data-typing={typed !== ''}
    >
      <BarcodeOutlined className="scan-line-icon" aria-hidden />
      {typed === '' ? (
        <span className="scan-line-ready">{t('bench.ready')}</span>
      ) : (
        <output className="scan-line-text mono">{typed}</output>
      )}
      <Hint backlog={backlog} repeated={repeated && typed === ''} />
    </section>
  );
}

function Hint({ backlog, repeated }: Omit<ScanLineProps, 'typed'>): ReactElement {
  const { t } = useTranslation();
  if (backlog > 1) {
    return <strong className="scan-line-hint">{t('bench.backlog', { count: backlog })}</strong>;
  }
  if (repeated) {
    return (
      <strong className="scan-line-hint scan-line-repeated" data-tone="attention">
        {t('bench.repeated')}
      </strong>
    );
  }
  return <span className="scan-line-hint">{t('bench.typeHint')}</span>;
}
