import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BatchGroup, BatchSelection, BatchView } from '../../../../shared/batch.ts';
import type { Request } from '../../../../shared/ipc/contract.ts';
import { QUERY } from '../../../queries.ts';
import { useSpeaker } from '../../../sound/speaker.ts';
import { valueOf } from '../../../station.ts';

type Verb = 'pauseBatch' | 'resumeBatch' | 'cancelBatch';

/** Pause, resume or cancel the open batch. */
export function useBatchVerb(): UseMutationResult<BatchView, Error, Verb> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (verb) => valueOf(window.station[verb](null)),
    onSuccess: (batch) => client.setQueryData(QUERY.batch, batch),
    onError: () => play('stop'),
  });
}

/** Starts a batch. */
export function useBatchStart(): UseMutationResult<BatchView, Error, BatchSelection> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (selection) => valueOf(window.station.startBatch(selection)),
    onSuccess: (batch) => client.setQueryData(QUERY.batch, batch),
    onError: () => play('stop'),
  });
}

/** Corrects all parcels of a group; nothing is asked until they are tried again. */
export function useGroupCorrection(): UseMutationResult<
  { readonly corrected: number },
  Error,
  Request<'batch:correct'>
> {
  const play = useSpeaker();
  return useMutation({
    mutationFn: (request) => valueOf(window.station.correctBatch(request)),
    onError: () => play('stop'),
  });
}

export const groupSelection = (
  { batchId }: BatchView,
  group: BatchGroup | null,
): BatchSelection => ({ kind: 'group', batchId, group: group?.group ?? null });
