import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { DialogNames } from '../../components/dialog/dialog-names.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';

interface ConfirmDialogProps {
  readonly step: 'create' | 'remove';
  readonly rows: readonly DistributionRow[];
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Asks before orders are placed or drafts removed. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { step, rows, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const apply = (): void => {
    if (!busy) onApply();
  };
  return (
    <Dialog
      testId="distribution-confirm"
      className="distribution-wide"
      title={t(`distribution.ask.${step}`)}
      onEnter={apply}
      onClose={onClose}
    >
      <p>{t(`distribution.ask.${step}Text`, { count: rows.length })}</p>
      <DialogNames
        names={rows.map(({ outOrderId, supplier, goods }) => ({
          name: outOrderId,
          more: `${supplier} ${goods}`,
        }))}
      />
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t(`distribution.ask.${step}Apply`, { count: rows.length })}
        testId="distribution-apply"
        danger={step === 'remove'}
        disabled={busy}
        onAct={apply}
      />
    </Dialog>
  );
}
