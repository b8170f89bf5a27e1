import { WarningOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './conflict-warning.css';

/** Other numbers that the gateway named for this parcel. */
export function ConflictWarning({
  trackNos,
}: {
  readonly trackNos: readonly string[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="conflict-warning" role="alert">
      <h2>
        <WarningOutlined aria-hidden /> {t('parcel.conflict')}{' '}
        <span className="mono">{trackNos.join('  ')}</span>
      </h2>
      <p>{t('parcel.conflictText')}</p>
    </section>
  );
}
