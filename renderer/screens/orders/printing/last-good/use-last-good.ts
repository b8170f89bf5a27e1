import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Request } from '../../../../../shared/ipc/contract.ts';
import type { LastGoodView, PrintRunView } from '../../../../../shared/print-run.ts';
import { QUERY } from '../../../../queries.ts';
import { useSpeaker } from '../../../../sound/speaker.ts';
import { valueOf } from '../../../../station.ts';

/** What would follow; nothing is changed. */
export function useFindLastGood(): UseMutationResult<
  LastGoodView,
  Error,
  Request<'prints:find-last'>
> {
  const play = useSpeaker();
  return useMutation({
    mutationFn: (asked) => valueOf(window.station.findLastGood(asked)),
    onSuccess: () => play('printed'),
    onError: () => play('stop'),
  });
}

/** Prints again what comes after the last good label, and the rest of the run. */
export function useGoOnAfter(): UseMutationResult<PrintRunView, Error, LastGoodView> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (accepted) => valueOf(window.station.goOnAfter(accepted)),
    onSuccess: (run) => client.setQueryData(QUERY.prints, run),
    onError: () => play('stop'),
  });
}
