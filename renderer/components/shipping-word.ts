import type { ShippingView } from '../../shared/parcel-views.ts';
import type { ShippingState } from '../../shared/shipping.ts';

/** What a shipping call is called where people read it. */
export type ShippingWord =
  | Exclude<ShippingState, 'waiting'>
  | 'for_paper'
  | 'for_person'
  | 'by_hand'
  | 'held';

export function shippingWord(shipping: Omit<ShippingView, 'fault'>): ShippingWord {
  const { state, platform, held, waitsFor } = shipping;
  if (held && (state === 'waiting' || state === 'due')) return 'held';
  if (state !== 'waiting') return state;
  if (platform === 'by_hand') return 'by_hand';
  return waitsFor === 'person' ? 'for_person' : 'for_paper';
}

/** Whether somebody holds a parcel whose word is another one: it is not told when that is settled. */
export const isAlsoHeld = ({ held, state }: Pick<ShippingView, 'held' | 'state'>): boolean =>
  held && (state === 'checking' || state === 'refused');
