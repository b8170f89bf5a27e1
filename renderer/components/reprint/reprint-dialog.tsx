import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReprintReason } from '../../../shared/states.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { KeyCap } from '../key-cap.tsx';
import { REASONS } from './reasons.ts';
import { useReasonKeys } from './use-reason-keys.ts';
import './reprint-dialog.css';

interface ReprintDialogProps {
  readonly onChoose: (reason: ReprintReason) => void;
  readonly onClose: () => void;
}

/** Asks why a label is printed again. Nothing is printed until a reason is chosen. */
export function ReprintDialog({ onChoose, onClose }: ReprintDialogProps): ReactElement {
  const { t } = useTranslation();
  const play = useSpeaker();
  const { marked, scanIgnored } = useReasonKeys({
    onChoose,
    onClose,
    onScanIgnored: () => play('attention'),
  });
  return (
    <Dialog
      testId="reprint-dialog"
      title={t('reprint.title')}
      scanIgnored={scanIgnored}
      onClose={onClose}
    >
      <p>{t('reprint.text')}</p>
      <ol className="reprint-reasons">
        {REASONS.map((reason, place) => (
          <li key={reason}>
            <button
              type="button"
              className="reprint-reason"
              aria-current={place === marked}
              data-testid={`reprint-reason-${reason}`}
              onClick={() => onChoose(reason)}
            >
              <KeyCap name={String(place + 1)} />
              {t(`reason.${reason}`)}
            </button>
          </li>
        ))}
      </ol>
      <p className="reprint-keys">{t('reprint.keys')}</p>
    </Dialog>
  );
}
