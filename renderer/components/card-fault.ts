import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelCard } from '../../shared/parcel-views.ts';

/** The fault that stands in this parcel's way now; older ones that were overcome are left out. */
export function cardFault(card: ParcelCard): Fault | null {
  if (card.numberState !== 'issued') return card.numberFault;
  switch (card.print?.state) {
    case undefined:
      return card.numberFault ?? card.labelDoubt;
    case 'failed':
    case 'cancelled':
    case 'doubtful':
      return card.print.fault;
    default:
      return null;
  }
}
