import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import { useScannerPause } from '../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { useScanGuard } from '../correction/use-scan-guard.ts';
import { FaultNote } from '../fault-note.tsx';
import { KeyCap } from '../key-cap.tsx';
import './parcel-dialog.css';

interface ParcelDialogProps {
  readonly testId: string;
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly danger?: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question about a parcel: Enter does it, Esc leaves everything as it is, a scan changes nothing. */
export function ParcelDialog(props: ParcelDialogProps): ReactElement {
  const { title, action, ready, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const play = useSpeaker();
  const id = useId();
  const [scanIgnored, setScanIgnored] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useScannerPause();
  useEffect(() => {
    dialog.current?.showModal();
    const first = dialog.current?.querySelector<HTMLElement>('input:not([disabled])');
    (first ?? dialog.current)?.focus();
  }, []);
  const guard = useScanGuard(() => {
    setScanIgnored(true);
    play('attention');
  });
  return (
    <dialog
      ref={dialog}
      className="parcel-dialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      data-testid={props.testId}
      onCancel={onClose}
      onKeyDownCapture={guard}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        if (ready && !busy) onApply();
      }}
    >
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <Button onClick={onClose}>
          <KeyCap name="Esc" /> {t('boxes.close')}
        </Button>
      </header>
      {props.children}
      {fault !== null && <FaultNote fault={fault} />}
      <Button
        type="primary"
        danger={props.danger ?? false}
        disabled={busy || !ready}
        data-testid={`${props.testId}-apply`}
        onClick={onApply}
      >
        <KeyCap name="Enter" /> {action}
      </Button>
      {scanIgnored && (
        <p className="parcel-dialog-ignored" data-tone="attention" role="alert">
          {t('boxes.scanIgnored')}
        </p>
      )}
    </dialog>
  );
}
