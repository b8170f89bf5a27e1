import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { ImportPanel } from './import/import-panel.tsx';
import { IssuingArea } from './issuing-area.tsx';
import { useWaiting } from './list/use-waiting.ts';
import type { OrderView } from './order-views.tsx';
import { OrderViews } from './order-views.tsx';
import { PrintingArea } from './printing/printing-area.tsx';
import { useLabelTotal } from './printing/use-labels.ts';
import { useUnprintedBatch } from './printing/use-unprinted-batch.ts';
import './orders-screen.css';

export interface OrdersScreenProps {
  readonly view: OrderView;
  readonly onView: (view: OrderView) => void;
}

/** Takes orders in, and shows what waits for a number and what waits for a label. */
export function OrdersScreen({ view, onView }: OrdersScreenProps): ReactElement {
  const { t } = useTranslation();
  const counts = {
    numbers: useWaiting(EVERY_WAITING).total,
    labels: useLabelTotal(),
  };
  const unprinted = useUnprintedBatch();
  const [batchId, setBatchId] = useState<number | null>(null);
  const show = (next: OrderView): void => {
    setBatchId(next === 'labels' ? (unprinted?.batchId ?? null) : null);
    onView(next);
  };
  return (
    <div className="screen orders">
      <h1 className="visually-hidden">{t('orders.title')}</h1>
      <OrderViews view={view} counts={counts} onView={show} />
      {view === 'numbers' ? (
        <>
          <ImportPanel />
          <IssuingArea unprinted={unprinted?.count ?? 0} onPrint={() => show('labels')} />
        </>
      ) : (
        <PrintingArea key={batchId} batchId={batchId} />
      )}
    </div>
  );
}
