import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useLabelActions } from '../../components/use-label-actions.ts';
import { cardKey, QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { ledgerSteps } from './ledger-steps.ts';
import './ledger-actions.css';

/** What a lead may do about a parcel beside its label: ask again, or say that the paper is there. */
export function LedgerActions({ card }: { readonly card: ParcelCard }): ReactElement | null {
  const { t } = useTranslation();
  const steps = ledgerSteps(card);
  const ask = useAskAgain(card);
  const label = useLabelActions(card);
  const askAgain = steps.askAgain && !ask.isPending ? () => ask.mutate() : undefined;
  const cameOut =
    steps.confirm && !label.busy ? () => label.take({ kind: 'decide', cameOut: true }) : undefined;
  useKeys({
    ...(steps.askAgain ? { F6: askAgain } : {}),
    ...(steps.confirm ? { F8: cameOut } : {}),
  });
  const fault = ask.error === null ? label.fault : faultOf(ask.error);
  if (!steps.askAgain && !steps.confirm && fault === null) return null;
  return (
    <div className="ledger-actions">
      {fault !== null && <FaultNote fault={fault} />}
      {steps.askAgain && (
        <Button type="primary" loading={ask.isPending} data-testid="ask-again" onClick={askAgain}>
          <KeyCap name="F6" /> {t('ledger.askAgain')}
        </Button>
      )}
      {steps.confirm && (
        <Button type="primary" disabled={label.busy} data-testid="confirm-paper" onClick={cameOut}>
          <KeyCap name="F8" /> {t('step.cameOut')}
        </Button>
      )}
    </div>
  );
}

function useAskAgain({ orderId, packId }: ParcelCard) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => valueOf(window.station.askNumbers({ keys: [{ orderId, packId }] })),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: cardKey({ orderId, packId }) });
      await client.invalidateQueries({ queryKey: QUERY.exceptions });
    },
  });
}
