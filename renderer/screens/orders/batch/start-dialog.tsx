import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCost, BatchSelection } from '../../../../shared/batch.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { faultOf } from '../../../station.ts';
import { CostTable } from './cost-table.tsx';
import { useBatchStart } from './use-batch-actions.ts';
import { useCost } from './use-cost.ts';
import './start-dialog.css';

interface StartDialogProps {
  readonly selection: BatchSelection;
  readonly onClose: () => void;
}

const NONE: readonly BatchCost[] = [];

/** What a batch will cost, before a person starts it. */
export function StartDialog({ selection, onClose }: StartDialogProps): ReactElement {
  const { t } = useTranslation();
  const start = useBatchStart();
  const cost = useCost(selection);
  const costs = cost.data ?? NONE;
  const toBuy = costs.reduce((sum, row) => sum + row.toBuy, 0);
  const inDoubt = costs.reduce((sum, row) => sum + row.inDoubt, 0);
  const isKnown = cost.data !== undefined;
  const isEmpty = isKnown && toBuy + inDoubt === 0;
  const fault = start.error ?? cost.error;
  const go = (): void => {
    if (isKnown && !isEmpty && !start.isPending) start.mutate(selection, { onSuccess: onClose });
  };
  return (
    <Dialog testId="start-dialog" title={t('batch.startTitle')} onEnter={go} onClose={onClose}>
      <p className="start-count" data-testid="batch-cost" data-to-buy={isKnown ? toBuy : ''}>
        {isEmpty ? t('batch.nothing') : t('batch.toBuy', { count: toBuy })}
      </p>
      {inDoubt > 0 && <p>{t('batch.inDoubt', { count: inDoubt })}</p>}
      {costs.length > 0 && <CostTable costs={costs} />}
      <p className="start-note">{t('batch.startText')}</p>
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      <DialogAction
        text={t('batch.start')}
        testId="batch-start"
        disabled={!isKnown || isEmpty || start.isPending}
        onAct={go}
      />
    </Dialog>
  );
}
