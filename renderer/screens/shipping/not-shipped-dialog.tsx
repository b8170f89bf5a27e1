import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { TrackNo } from '../../components/track-no.tsx';

interface NotShippedDialogProps {
  readonly row: ShippingRow;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** A person who looked at the platform says that nothing was shipped there. */
export function NotShippedDialog(props: NotShippedDialogProps): ReactElement {
  const { row, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const apply = (): void => {
    if (!busy) onApply();
  };
  return (
    <Dialog
      testId="not-shipped-dialog"
      title={t('shipping.notShipped.title')}
      onEnter={apply}
      onClose={onClose}
    >
      <p className="shipping-order">
        <span className="mono">{row.orderId}</span> <TrackNo trackNo={row.trackNo} />
      </p>
      <p>{t('shipping.notShipped.text')}</p>
      <p className="shipping-warning" data-tone="stop">
        {t('shipping.notShipped.wrong')}
      </p>
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.notShipped.apply')}
        testId="not-shipped-apply"
        danger
        disabled={busy}
        onAct={apply}
      />
    </Dialog>
  );
}
