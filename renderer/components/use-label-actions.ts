import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelCard } from '../../shared/parcel-views.ts';
import type { ReprintReason } from '../../shared/states.ts';
import { cardKey, QUERY } from '../queries.ts';
import { useSpeaker } from '../sound/speaker.ts';
import { faultOf, valueOf } from '../station.ts';

type Step =
  | { readonly kind: 'print' }
  | {
      readonly kind: 'reprint';
      readonly reason: ReprintReason;
      /** What was typed as the lead's PIN; null where nobody was asked for it. */
      readonly leadPin: string | null;
    }
  | { readonly kind: 'decide'; readonly cameOut: boolean };

export interface LabelActions {
  /** `taken` is called where it was taken. */
  readonly take: (step: Step, taken?: () => void) => void;
  readonly busy: boolean;
  /** Why the last step was not taken. */
  readonly fault: Fault | null;
}

function ask(card: ParcelCard, step: Step): Promise<ParcelCard> {
  const { orderId, packId, print } = card;
  switch (step.kind) {
    case 'print':
      return valueOf(window.station.startPrint({ orderId, packId }));
    case 'reprint':
      return valueOf(
        window.station.printAgain({ orderId, packId, reason: step.reason, leadPin: step.leadPin }),
      );
    case 'decide':
      if (print === null) return Promise.resolve(card);
      return valueOf(window.station.decidePrint({ jobId: print.jobId, cameOut: step.cameOut }));
  }
}

/** What a person does about a label; one step at a time, the card follows. */
export function useLabelActions(card: ParcelCard): LabelActions {
  const client = useQueryClient();
  const play = useSpeaker();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (step: Step) => ask(card, step),
    onSuccess: (changed) => {
      client.setQueryData(cardKey(changed), changed);
      void client.invalidateQueries({ queryKey: QUERY.ledger });
    },
    onError: () => play('stop'),
  });
  return {
    take: (step, taken) => {
      if (!isPending) mutate(step, { onSuccess: () => taken?.() });
    },
    busy: isPending,
    fault: error === null ? null : faultOf(error),
  };
}
