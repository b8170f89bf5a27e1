import { MergeCellsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import { faultOf } from '../../station.ts';
import { FaultNote } from '../fault-note.tsx';
import { useUnmerge } from './use-parcel-actions.ts';
import './merged-orders.css';

/** The orders that travel in this parcel besides its own, or the parcel that this one travels in. */
export function MergedOrders({ card }: { readonly card: ParcelCard }): ReactElement | null {
  const { t } = useTranslation();
  const unmerge = useUnmerge();
  const { merged, mergedInto } = card;
  if (mergedInto !== null) {
    return (
      <p className="merged-orders" data-testid="merged-into">
        <MergeCellsOutlined aria-hidden /> {t('boxes.travelsIn')}{' '}
        <span className="mono">{mergedInto.orderId}</span>
      </p>
    );
  }
  if (merged.length === 0) return null;
  const mayLeave = card.labels === 0 || isOutOfUse(card.numberState);
  return (
    <section className="merged-orders" data-testid="merged-orders">
      <h2>
        <MergeCellsOutlined aria-hidden /> {t('boxes.together', { n: merged.length + 1 })}
      </h2>
      <ul>
        <li>
          <span className="mono">{card.orderId}</span>
        </li>
        {merged.map(({ orderId, packId }) => (
          <li key={orderId}>
            <span className="mono">{orderId}</span>
            {mayLeave && (
              <Button
                size="small"
                disabled={unmerge.isPending}
                data-testid="unmerge"
                onClick={() => unmerge.mutate({ orderId, packId })}
              >
                {t('boxes.takeOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unmerge.error !== null && <FaultNote fault={faultOf(unmerge.error)} />}
    </section>
  );
}
