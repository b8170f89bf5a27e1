import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LanePreview, LabelSelection, PrintRunView } from '../../../../shared/print-run.ts';
import { QUERY } from '../../../queries.ts';
import { useSpeaker } from '../../../sound/speaker.ts';
import { valueOf } from '../../../station.ts';
import type { PrintWish } from './label-list.tsx';

export type RunVerb = 'pausePrints' | 'resumePrints' | 'cancelPrints';

/** Pause, resume or cancel the open print run. */
export function useRunVerb(): UseMutationResult<PrintRunView, Error, RunVerb> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (verb) => valueOf(window.station[verb](null)),
    onSuccess: (run) => client.setQueryData(QUERY.prints, run),
    onError: () => play('stop'),
  });
}

/** Starts a print run. */
export function useRunStart(): UseMutationResult<PrintRunView, Error, PrintWish> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (wish) => valueOf(window.station.startPrints(wish)),
    onSuccess: (run) => client.setQueryData(QUERY.prints, run),
    onError: () => play('stop'),
  });
}

/** Read anew each time a person asks: what waits and where it would go change. */
export const useRunPreview = (selection: LabelSelection): UseQueryResult<LanePreview[]> =>
  useQuery({
    queryKey: [...QUERY.labels, 'preview', selection],
    queryFn: () => valueOf(window.station.previewPrints({ selection })),
    staleTime: 0,
    gcTime: 0,
  });
