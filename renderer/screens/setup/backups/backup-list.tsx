import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../shared/backups.ts';
import { useFormats } from '../../../i18n/use-formats.ts';

interface BackupListProps {
  readonly backups: readonly BackupView[];
  readonly folder: string;
  readonly busy: boolean;
  readonly onRestore: (backup: BackupView) => void;
}

/** The backups of this bench, newest first. */
export function BackupList({ backups, folder, busy, onRestore }: BackupListProps): ReactElement {
  const { t } = useTranslation();
  const formats = useFormats();
  if (backups.length === 0) return <p className="backups-empty">{t('backups.empty')}</p>;
  return (
    <>
      <ul className="backups" data-testid="backups" aria-label={t('backups.title')}>
        {backups.map((backup) => (
          <li key={backup.name} data-kind={backup.kind}>
            <span className="backup-time">{formats.dateTime(backup.madeAtMs)}</span>
            <span className="backup-kind">{t(`backups.kind.${backup.kind}`)}</span>
            <span className="backup-size">{formats.size(backup.bytes)}</span>
            <Button
              size="small"
              data-testid="restore"
              disabled={busy}
              aria-label={`${t('backups.restore')} ${formats.dateTime(backup.madeAtMs)}`}
              onClick={() => onRestore(backup)}
            >
              {t('backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="backups-folder mono">{folder}</p>
    </>
  );
}
