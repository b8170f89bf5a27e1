import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { DialogAction } from '../components/dialog/dialog-action.tsx';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FaultNote } from '../components/fault-note.tsx';
import { PinField } from '../components/pin-field.tsx';

interface LeadPinProps {
  readonly name: string;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onPin: (pin: string) => void;
  readonly onClose: () => void;
}

/** Asks a lead who signs in for the PIN. One that was sent is forgotten here. */
export function LeadPin({ name, busy, fault, onPin, onClose }: LeadPinProps): ReactElement {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const send = (): void => {
    if (pin === '' || busy) return;
    onPin(pin);
    setPin('');
  };
  return (
    <Dialog
      testId="sign-in-pin-dialog"
      title={t('operators.pinTitle', { name })}
      onEnter={send}
      onScan={() => setPin('')}
      onClose={onClose}
    >
      <PinField value={pin} testId="sign-in-pin" onChange={setPin} />
      {!busy && fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('operators.signIn')}
        testId="sign-in-apply"
        disabled={busy || pin === ''}
        onAct={send}
      />
    </Dialog>
  );
}
