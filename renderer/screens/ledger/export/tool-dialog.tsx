import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useScanGuard } from '../../../components/correction/use-scan-guard.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useScannerPause } from '../../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../../sound/speaker.ts';

interface ToolDialogProps {
  readonly title: string;
  readonly text: string;
  readonly close: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog of the ledger. The scanner does not listen, and the Enter of a scan presses nothing. */
export function ToolDialog(props: ToolDialogProps): ReactElement {
  const { title, text, close, testId, onClose, children } = props;
  const id = useId();
  const play = useSpeaker();
  const dialog = useRef<HTMLDialogElement>(null);
  useScannerPause();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const guard = useScanGuard(() => play('attention'));
  return (
    <dialog
      ref={dialog}
      className="tool-dialog"
      aria-labelledby={`${id}-title`}
      data-testid={testId}
      onCancel={onClose}
      onKeyDownCapture={guard}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <Button onClick={onClose}>
          <KeyCap name="Esc" /> {close}
        </Button>
      </header>
      <p className="tool-text">{text}</p>
      {children}
    </dialog>
  );
}
