import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../shared/backups.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { useTimes } from '../../../i18n/use-times.ts';

interface RestoreDialogProps {
  readonly backup: BackupView;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Says what a restore does before it is done. */
export function RestoreDialog({ backup, onRestore, onClose }: RestoreDialogProps): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <Dialog
      testId="restore-dialog"
      title={t('backups.dialog.title', { time: times.dateTime(backup.madeAtMs) })}
      close={t('backups.dialog.close')}
      onClose={onClose}
    >
      <ul className="restore-points">
        {(['aside', 'carried', 'lost'] as const).map((point) => (
          <li key={point}>{t(`backups.dialog.${point}`)}</li>
        ))}
      </ul>
      <Button
        danger
        type="primary"
        className="dialog-action"
        data-testid="restore-confirm"
        onClick={onRestore}
      >
        {t('backups.dialog.confirm')}
      </Button>
    </Dialog>
  );
}
