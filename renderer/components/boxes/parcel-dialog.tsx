import type { ReactElement, ReactNode } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import { DialogAction } from '../dialog/dialog-action.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FaultNote } from '../fault-note.tsx';
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

/** A question about a parcel: Enter does it, Esc leaves everything as it is. */
export function ParcelDialog(props: ParcelDialogProps): ReactElement {
  const { testId, title, action, danger = false, ready, busy, fault, onApply, onClose } = props;
  return (
    <Dialog
      testId={testId}
      title={title}
      className="parcel-dialog"
      onClose={onClose}
      onEnter={() => {
        if (ready && !busy) onApply();
      }}
    >
      {props.children}
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={action}
        testId={`${testId}-apply`}
        danger={danger}
        disabled={busy || !ready}
        onAct={onApply}
      />
    </Dialog>
  );
}
