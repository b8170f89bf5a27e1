import { Button } from 'antd';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScannerPause } from '../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { KeyCap } from '../key-cap.tsx';
import { useScanGuard } from './use-scan-guard.ts';
import './dialog.css';

interface DialogProps {
  readonly testId: string;
  readonly title: string;
  readonly className?: string;
  /** What leaving everything as it is says, where "close" is too little. */
  readonly close?: string;
  /** What Enter does in a field or on the dialog itself; on a button it presses the button. */
  readonly onEnter?: () => void;
  /** What further keys do, by `KeyboardEvent.key`. */
  readonly keys?: Readonly<Record<string, (() => void) | undefined>>;
  /** A scan is what is asked for: it is this dialog's, whatever has the focus. */
  readonly onCode?: (code: string) => void;
  /** A scan came and was left alone. */
  readonly onScan?: () => void;
  /** A dialog that listens to the keys itself says so when it left a scan alone. */
  readonly scanIgnored?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question over the screen. Esc leaves everything as it is, the scanner does not listen, and the
 * Enter of a scan does nothing; nor does Enter with Ctrl, the key that opens some of them. The focus
 * goes to what is marked `data-first`, else to the first field, else to the dialog, and afterwards
 * back to where it was, or to the rows of the screen where that is gone.
 */
export function Dialog(props: DialogProps): ReactElement {
  const { testId, title, className = '', close, onEnter, onCode, onScan, onClose } = props;
  const { t } = useTranslation();
  const play = useSpeaker();
  const id = useId();
  const [scanSeen, setScanSeen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useScannerPause();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    const first =
      dialog.current?.querySelector<HTMLElement>('[data-first]') ??
      dialog.current?.querySelector<HTMLElement>('input:not([disabled])');
    (first ?? dialog.current)?.focus();
    return () => focusAgain(before);
  }, []);
  const guard = useScanGuard((code) => {
    if (onCode !== undefined) {
      if (code === '') return;
      play('item');
      onCode(code);
      return;
    }
    setScanSeen(true);
    play('attention');
    onScan?.();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.altKey)) {
      event.preventDefault();
      return;
    }
    const act = props.keys?.[event.key];
    if (act !== undefined) {
      event.preventDefault();
      if (!event.repeat) act();
    }
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (onEnter === undefined || event.key !== 'Enter' || isOnButton || event.repeat) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      data-testid={testId}
      onCancel={onClose}
      onKeyDownCapture={guard}
      onKeyDown={onKeyDown}
    >
      <header className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <Button data-testid={`${testId}-close`} onClick={onClose}>
          <KeyCap name="Esc" /> {close ?? t('dialog.close')}
        </Button>
      </header>
      {props.children}
      {(scanSeen || props.scanIgnored === true) && (
        <p className="dialog-ignored" data-tone="attention" role="alert">
          {t('dialog.scanIgnored')}
        </p>
      )}
    </dialog>
  );
}

function focusAgain(before: Element | null): void {
  const canHaveIt = before instanceof HTMLElement && before.isConnected && before !== document.body;
  if (canHaveIt) before.focus();
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('.row-list')?.focus();
}
