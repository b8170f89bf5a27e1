import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { DialogNames } from '../../components/dialog/dialog-names.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { isSecond, nameOf, riskOf, secondFirst } from './shipping-steps.ts';

interface ShipNowDialogProps {
  readonly rows: readonly ShippingRow[];
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Asks before a platform is told of a label that nobody saw, or of a second number of an order. */
export function ShipNowDialog(props: ShipNowDialogProps): ReactElement {
  const { rows, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const { unseen, taken } = riskOf(rows);
  const apply = (): void => {
    if (!busy) onApply();
  };
  return (
    <Dialog
      testId="ship-now-dialog"
      title={t(unseen > 0 ? 'shipping.now.title' : 'shipping.step.ship')}
      onEnter={apply}
      onClose={onClose}
    >
      {unseen > 0 && <p>{t('shipping.now.text', { count: unseen })}</p>}
      <DialogNames
        names={secondFirst(rows).map((row) => ({
          name: nameOf(row),
          more: isSecond(row) ? `${row.trackNo} · ${t('shipping.now.second')}` : row.trackNo,
        }))}
      />
      {unseen > 0 && (
        <p className="shipping-warning" data-tone="stop">
          {t('shipping.now.fine')}
        </p>
      )}
      {taken !== null && <FaultNote fault={taken} />}
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.now.apply', { count: rows.length })}
        testId="ship-now-apply"
        danger
        disabled={busy}
        onAct={apply}
      />
    </Dialog>
  );
}
