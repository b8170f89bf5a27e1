import { EVERY_WAITING } from '../../../shared/batch.ts';
import { useBatch } from '../../queries.ts';
import { useWaiting } from './list/use-waiting.ts';

/** Whether there is a batch or a parcel that waits: a file is not the first thing to ask for then. */
export function useHasWork(): boolean {
  const batch = useBatch().data ?? null;
  const { total } = useWaiting(EVERY_WAITING);
  return batch !== null || total > 0;
}
