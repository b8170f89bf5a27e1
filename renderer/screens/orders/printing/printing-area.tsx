import type { ReactElement } from 'react';
import { useState } from 'react';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { usePrintRun } from '../../../queries.ts';
import type { PrintWish } from './label-list.tsx';
import { LabelList } from './label-list.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { isOpenRun } from './run-look.ts';
import { RunPanel } from './run-panel.tsx';

interface PrintingAreaProps {
  /** The batch whose labels are meant first; null = all. */
  readonly batchId: number | null;
}

/** Labels for many parcels: the last print run, and the parcels that wait for a label. */
export function PrintingArea({ batchId }: PrintingAreaProps): ReactElement {
  const [wish, setWish] = useState<PrintWish | null>(null);
  const run = usePrintRun().data ?? null;
  const isOpen = run !== null && isOpenRun(run);
  return (
    <>
      {run !== null && <RunPanel run={run} />}
      <LabelList
        first={{ ...EVERY_LABEL, batchId }}
        blocked={isOpen || wish !== null}
        onStart={setWish}
      />
      {wish !== null && <PrintDialog wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}
