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

/** Nothing reached the gateway, so that no number can be in doubt. */
export const wasNotSent = (fault: Fault | null): boolean => fault?.code === 'GATEWAY_UNREACHABLE';

/** What is known of a parcel's number: one that was never asked for is not in doubt. */
export const shownNumberState = (
  card: Pick<ParcelCard, 'numberState' | 'numberFault'>,
): ParcelCard['numberState'] =>
  card.numberState === 'unknown' && wasNotSent(card.numberFault) ? null : card.numberState;
