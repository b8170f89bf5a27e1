import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { cardKey, QUERY } from '../../queries.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { valueOf } from '../../station.ts';

type CardChange<Asked> = UseMutationResult<ParcelCard, Error, Asked>;

function useCardChange<Asked>(
  ask: (asked: Asked) => Promise<Result<ParcelCard, Fault>>,
): CardChange<Asked> {
  const client = useQueryClient();
  const play = useSpeaker();
  return useMutation({
    mutationFn: (asked: Asked) => valueOf(ask(asked)),
    onSuccess: (card) => {
      client.setQueryData(cardKey(card), card);
      void client.invalidateQueries({ queryKey: QUERY.ledger });
    },
    onError: () => play('stop'),
  });
}

/** Adds a box to an order; answers with the new box, whose number and label follow. */
export const useAddParcel = (): CardChange<Request<'parcel:add'>> =>
  useCardChange((asked) => window.station.addParcel(asked));

/** Gives a number back; answers when the gateway has. */
export const useCancelNumber = (): CardChange<Request<'number:cancel'>> =>
  useCardChange((asked) => window.station.cancelNumber(asked));

/** Takes an order out of the parcel it travels in; answers with that parcel. */
export const useUnmerge = (): CardChange<Request<'parcel:unmerge'>> =>
  useCardChange((asked) => window.station.unmergeOrder(asked));

/** Puts waiting orders into one parcel; answers with that parcel. */
export const useMerge = (): CardChange<Request<'parcel:merge'>> =>
  useCardChange((asked) => window.station.mergeOrders(asked));
