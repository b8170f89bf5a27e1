import type { LabelFacets } from '../../../../shared/print-run.ts';
import { useBatch } from '../../../queries.ts';
import { useLabelFacets } from './use-labels.ts';

/** The last batch, once it is over, with how many of its numbers have no label; null where none has. */
export function useUnprintedBatch(): LabelFacets['batches'][number] | null {
  const batch = useBatch().data ?? null;
  const facets = useLabelFacets();
  if (batch === null || (batch.state !== 'finished' && batch.state !== 'cancelled')) return null;
  return facets?.batches.find(({ batchId }) => batchId === batch.batchId) ?? null;
}
