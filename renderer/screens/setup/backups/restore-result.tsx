import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreReport } from '../../../../shared/backups.ts';

/** What a restore brought, and what it could not. */
export function RestoreResult({ report }: { readonly report: RestoreReport }): ReactElement {
  const { t } = useTranslation();
  const { numbers, labels, replaced, lost } = report;
  return (
    <output className="restore-result" data-tone="good" data-testid="restored">
      <CheckCircleOutlined aria-hidden /> <strong>{t('backups.restored')}</strong>{' '}
      {lost === null && t('backups.carriedOver', { numbers, labels })}{' '}
      {replaced !== null && t('backups.setAside', { name: replaced })}
    </output>
  );
}
