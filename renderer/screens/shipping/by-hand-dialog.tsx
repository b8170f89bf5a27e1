import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { DialogNames } from '../../components/dialog/dialog-names.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { nameOf } from './shipping-steps.ts';

interface ByHandDialogProps {
  readonly rows: readonly ShippingRow[];
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (reason: string) => void;
  readonly onClose: () => void;
}

const MAX_LENGTH = 200;

/** Asks how somebody told the platform; without a word nothing is marked. */
export function ByHandDialog(props: ByHandDialogProps): ReactElement {
  const { rows, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const count = rows.length;
  const id = useId();
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const apply = (): void => {
    if (reason !== '' && !busy) onApply(reason);
  };
  return (
    <Dialog
      testId="by-hand-dialog"
      title={t('shipping.byHand.title')}
      onEnter={apply}
      onClose={onClose}
    >
      <p>{t('shipping.byHand.text', { count })}</p>
      <DialogNames names={rows.map((row) => ({ name: nameOf(row), more: row.trackNo }))} />
      <p className="shipping-warning" data-tone="attention">
        {t('shipping.byHand.wrong')}
      </p>
      <label htmlFor={`${id}-reason`}>{t('shipping.byHand.reason')}</label>
      <input
        id={`${id}-reason`}
        className="shipping-input"
        autoComplete="off"
        maxLength={MAX_LENGTH}
        aria-describedby={`${id}-help`}
        data-testid="by-hand-reason"
        value={typed}
        onChange={({ target }) => setReason(target.value)}
      />
      <p id={`${id}-help`} className="shipping-help">
        {t('shipping.byHand.reasonHelp')}
      </p>
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.byHand.apply', { count })}
        testId="by-hand-apply"
        disabled={busy || reason === ''}
        onAct={apply}
      />
    </Dialog>
  );
}
