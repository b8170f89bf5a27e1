import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { cardKey } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

/** Goods whose barcode cannot be read: somebody goes on without it, which the ledger keeps. */
export function SkipItems({ card }: { readonly card: ParcelCard }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { orderId, packId } = card;
  const skip = useMutation({
    mutationFn: () => valueOf(window.station.skipItemCheck({ orderId, packId })),
    onSuccess: (changed) => client.setQueryData(cardKey(changed), changed),
  });
  const act = (): void => {
    if (!skip.isPending) skip.mutate();
  };
  useKeys({ F6: act });
  return (
    <div className="label-buttons">
      {skip.error !== null && <FaultNote fault={faultOf(skip.error)} />}
      <div className="label-buttons-row">
        <Button disabled={skip.isPending} data-testid="skip-items" onClick={act}>
          <KeyCap name="F6" /> {t('step.skipItems')}
        </Button>
      </div>
    </div>
  );
}
