import { useMutation } from '@tanstack/react-query';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Request, Response } from '../../../shared/ipc/contract.ts';
import type { ShippingExtras } from '../../../shared/shipping.ts';
import { faultOf, valueOf } from '../../station.ts';

/** What a person decided about shipments. */
export type ShippingAct =
  | { readonly kind: 'ship' | 'hold' | 'release'; readonly keys: readonly ParcelKey[] }
  | { readonly kind: 'byHand'; readonly keys: readonly ParcelKey[]; readonly reason: string }
  | { readonly kind: 'notShipped'; readonly keys: readonly [ParcelKey] }
  | {
      readonly kind: 'change';
      readonly keys: readonly [ParcelKey];
      readonly change: Omit<Request<'shipping:change'>, 'key'>;
    }
  | {
      readonly kind: 'extras';
      readonly keys: readonly [ParcelKey];
      readonly extras: ShippingExtras;
    };

type Decided = Response<'shipping:now'>;

/** What came of the last act, and what it was about. */
export interface ShippingOutcome extends Decided {
  readonly keys: readonly ParcelKey[];
}

export interface ShippingActions {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly outcome: ShippingOutcome | null;
  readonly act: (act: ShippingAct, onDone: () => void) => void;
  /** Forgets what came of the last act. */
  readonly reset: () => void;
}

function perform(act: ShippingAct): Promise<Decided> {
  const { station } = window;
  const keys = act.keys.map(({ orderId, packId }) => ({ orderId, packId }));
  switch (act.kind) {
    case 'ship':
      return valueOf(station.shipNow({ keys }));
    case 'hold':
    case 'release':
      return valueOf(station.holdShipments({ keys, held: act.kind === 'hold' }));
    case 'byHand':
      return valueOf(station.markShipped({ keys, reason: act.reason }));
    case 'notShipped':
      return valueOf(station.sayNotShipped(keyOf(act)));
    case 'change':
      return valueOf(station.changeShipment({ key: keyOf(act), ...act.change }));
    case 'extras':
      return valueOf(station.setShippingExtras({ key: keyOf(act), extras: act.extras }));
  }
}

const keyOf = ({ keys: [{ orderId, packId }] }: { readonly keys: readonly [ParcelKey] }) => ({
  orderId,
  packId,
});

export function useShippingActions(): ShippingActions {
  const { mutate, reset, isPending, data, error, variables } = useMutation({
    mutationFn: perform,
  });
  return {
    busy: isPending,
    fault: error === null ? null : faultOf(error),
    outcome:
      data === undefined || variables === undefined ? null : { ...data, keys: variables.keys },
    act: (act, onDone) => {
      if (!isPending) mutate(act, { onSuccess: onDone });
    },
    reset,
  };
}
