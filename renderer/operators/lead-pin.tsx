import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { DialogAction } from '../components/dialog/dialog-action.tsx';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FaultNote } from '../components/fault-note.tsx';

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
  const id = useId();
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
      <label htmlFor={`${id}-pin`}>{t('reprint.pin')}</label>
      <input
        id={`${id}-pin`}
        className="sign-in-pin mono"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={64}
        value={pin}
        data-testid="sign-in-pin"
        onChange={({ target }) => setPin(target.value)}
      />
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
