import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ReprintOffer } from '../../../shared/reprints.ts';
import type { ReprintReason } from '../../../shared/states.ts';
import { DialogAction } from '../dialog/dialog-action.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FaultNote } from '../fault-note.tsx';
import { PinField } from '../pin-field.tsx';

interface PinDialogProps {
  readonly offer: ReprintOffer;
  readonly reason: ReprintReason;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onPin: (pin: string) => void;
  readonly onClose: () => void;
}

/** Asks a lead for a reprint beyond the packer's limit. A PIN that was sent is forgotten here. */
export function PinDialog(props: PinDialogProps): ReactElement {
  const { offer, reason, busy, fault, onPin, onClose } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [wasSent, setSent] = useState(false);
  const send = (): void => {
    if (pin === '' || busy) return;
    setSent(true);
    onPin(pin);
    setPin('');
    field.current?.focus();
  };
  return (
    <Dialog
      testId="lead-pin-dialog"
      title={t('reprint.pinTitle')}
      onEnter={send}
      onScan={() => setPin('')}
      onClose={onClose}
    >
      <p>
        <strong>{t(`reason.${reason}`)}</strong>
      </p>
      <p>{t('reprint.pinText', { n: offer.done + 1, limit: offer.limits.lead })}</p>
      <PinField ref={field} value={pin} testId="lead-pin" onChange={setPin} />
      {wasSent && !busy && fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('reprint.pinApply')}
        testId="lead-pin-apply"
        disabled={busy || pin === ''}
        onAct={send}
      />
    </Dialog>
  );
}
