import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../shared/backups.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useTimes } from '../../../i18n/use-times.ts';
import { useScannerPause } from '../../../scanner/scanner-pause.ts';

interface RestoreDialogProps {
  readonly backup: BackupView;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Says what a restore does before it is done. A scan's Enter closes it: the focus is on "close". */
export function RestoreDialog({ backup, onRestore, onClose }: RestoreDialogProps): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useScannerPause();
  useEffect(() => {
    dialog.current?.showModal();
    close.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="restore-dialog"
      aria-labelledby={id}
      data-testid="restore-dialog"
      onCancel={onClose}
    >
      <h2 id={id}>{t('backups.dialog.title', { time: times.dateTime(backup.madeAtMs) })}</h2>
      <ul>
        {(['aside', 'carried', 'lost'] as const).map((point) => (
          <li key={point}>{t(`backups.dialog.${point}`)}</li>
        ))}
      </ul>
      <div className="restore-dialog-buttons">
        <Button danger type="primary" data-testid="restore-confirm" onClick={onRestore}>
          {t('backups.dialog.confirm')}
        </Button>
        <Button ref={close} onClick={onClose}>
          <KeyCap name="Esc" /> {t('backups.dialog.close')}
        </Button>
      </div>
    </dialog>
  );
}
