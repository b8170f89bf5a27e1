import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BatchSelection } from '../../../shared/batch.ts';
import { useBatch } from '../../queries.ts';
import { BatchPanel } from './batch/batch-panel.tsx';
import { StartDialog } from './batch/start-dialog.tsx';
import { OrderList } from './list/order-list.tsx';
import { MergeSection } from './merge/merge-section.tsx';

interface IssuingAreaProps {
  /** Numbers of the last batch that have no label. */
  readonly unprinted: number;
  readonly onPrint: () => void;
}

/** Numbers for many parcels: the last batch, and the parcels that wait for one. */
export function IssuingArea({ unprinted, onPrint }: IssuingAreaProps): ReactElement {
  const [asking, setAsking] = useState<BatchSelection | null>(null);
  const batch = useBatch().data ?? null;
  const isOpen = batch !== null && batch.state !== 'finished' && batch.state !== 'cancelled';
  return (
    <>
      {batch !== null && (
        <BatchPanel batch={batch} unprinted={unprinted} onPrint={onPrint} onStart={setAsking} />
      )}
      <MergeSection />
      <OrderList blocked={isOpen || asking !== null} onStart={setAsking} />
      {asking !== null && <StartDialog selection={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
