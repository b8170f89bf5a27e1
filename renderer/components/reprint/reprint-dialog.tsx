import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReprintReason } from '../../../shared/states.ts';
import { useScannerPause } from '../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../sound/speaker.ts';
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
  useScannerPause();
  const { marked, scanIgnored } = useReasonKeys({
    onChoose,
    onClose,
    onScanIgnored: () => play('attention'),
  });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="reprint-dialog"
      tabIndex={-1}
      aria-labelledby="reprint-title"
      data-testid="reprint-dialog"
    >
      <header>
        <h2 id="reprint-title">{t('reprint.title')}</h2>
        <Button onClick={onClose}>
          <KeyCap name="Esc" /> {t('reprint.close')}
        </Button>
      </header>
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
      {scanIgnored && (
        <p className="reprint-ignored" data-tone="attention" role="alert">
          {t('reprint.scanIgnored')}
        </p>
      )}
    </dialog>
  );
}
