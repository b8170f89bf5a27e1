import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { cardKey } from '../../queries.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { valueOf } from '../../station.ts';

/** Changes what a refused parcel is asked with; nothing is asked until it is scanned again. */
export function useCorrection(): UseMutationResult<ParcelCard, Error, Request<'orders:correct'>> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (request) => valueOf(window.station.correctOrder(request)),
    onSuccess: (card) => client.setQueryData(cardKey(card), card),
    onError: () => play('stop'),
  });
}
