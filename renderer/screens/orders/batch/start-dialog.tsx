import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCost, BatchSelection } from '../../../../shared/batch.ts';
import { useScanGuard } from '../../../components/correction/use-scan-guard.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useScannerPause } from '../../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../../sound/speaker.ts';
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
  const id = useId();
  const play = useSpeaker();
  const start = useBatchStart();
  const cost = useCost(selection);
  const [scanIgnored, setScanIgnored] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useScannerPause();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  const guard = useScanGuard(() => {
    setScanIgnored(true);
    play('attention');
  });
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
    <dialog
      ref={dialog}
      className="start-dialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      data-testid="start-dialog"
      onCancel={onClose}
      onKeyDownCapture={guard}
      onKeyDown={(event) => {
        event.stopPropagation();
        const isOnButton = event.target instanceof HTMLButtonElement;
        if (event.key !== 'Enter' || isOnButton || event.repeat) return;
        event.preventDefault();
        go();
      }}
    >
      <header>
        <h2 id={`${id}-title`}>{t('batch.startTitle')}</h2>
        <Button onClick={onClose}>
          <KeyCap name="Esc" /> {t('batch.close')}
        </Button>
      </header>
      <p className="start-count" data-testid="batch-cost" data-to-buy={isKnown ? toBuy : ''}>
        {isEmpty ? t('batch.nothing') : t('batch.toBuy', { count: toBuy })}
      </p>
      {inDoubt > 0 && <p>{t('batch.inDoubt', { count: inDoubt })}</p>}
      {costs.length > 0 && <CostTable costs={costs} />}
      <p className="start-note">{t('batch.startText')}</p>
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      <Button
        type="primary"
        disabled={!isKnown || isEmpty || start.isPending}
        data-testid="batch-start"
        onClick={go}
      >
        <KeyCap name="Enter" /> {t('batch.start')}
      </Button>
      {scanIgnored && (
        <p className="start-ignored" data-tone="attention" role="alert">
          {t('batch.scanIgnored')}
        </p>
      )}
    </dialog>
  );
}
