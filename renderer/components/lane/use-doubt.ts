import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LaneDoubt, LaneView } from '../../../shared/print-run.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { cardKey, QUERY } from '../../queries.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { valueOf } from '../../station.ts';

/** A lane with a label that somebody has to look for. */
export interface StoppedLane extends LaneView {
  readonly doubt: LaneDoubt;
}

export const isStopped = (lane: LaneView): lane is StoppedLane => lane.doubt !== null;

/** What a person does about the doubt that stops a lane. `leave`: decide it later, go on now. */
export type DoubtStep = 'came_out' | 'no_paper' | 'leave';

/** One step at a time; answers with the parcel's card where the doubt was decided. */
export function useDoubt(
  stopped: StoppedLane,
): UseMutationResult<ParcelCard | null, Error, DoubtStep> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: async (step) => {
      const { lane, doubt, doubts } = stopped;
      if (step !== 'leave') {
        const cameOut = step === 'came_out';
        return valueOf(window.station.decidePrint({ jobId: doubt.jobId, cameOut }));
      }
      client.setQueryData(QUERY.lanes, await valueOf(window.station.goOnInDoubt({ lane, doubts })));
      return null;
    },
    onSuccess: (card) => {
      if (card !== null) client.setQueryData(cardKey(card), card);
      void client.invalidateQueries({ queryKey: QUERY.lanes });
      void client.invalidateQueries({ queryKey: QUERY.prints });
    },
    onError: () => play('stop'),
  });
}
