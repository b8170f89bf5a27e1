import type { ShippingPlatform, ShippingRule } from '../../../shared/shipping.ts';
import type { PrintState } from '../../../shared/states.ts';
import type { Shipment } from '../../ledger/shipments.ts';

export interface ShipmentFacts {
  readonly before: Pick<Shipment, 'state' | 'ordered'> | null;
  /** What just became of a label of the parcel. */
  readonly label: PrintState;
  /** Another label of the parcel is on paper. */
  readonly hasOtherLabel: boolean;
  readonly platform: ShippingPlatform;
  readonly rule: ShippingRule;
  /** Another parcel of the same order is told, or a person keeps it back: one number an order. */
  readonly orderIsTaken: boolean;
}

export type ShipmentStep =
  | 'put_waiting'
  | 'put_due'
  | 'becomes_due'
  /** It would be due but for another parcel of its order. */
  | 'stays_waiting'
  /** It was due by the shop's rule, and its paper did not come out after all. */
  | 'waits_again';

/** What a label that moved means for the shipping call of its parcel; null: nothing. */
export function planShipment(facts: ShipmentFacts): ShipmentStep | null {
  const { before, label } = facts;
  const onPaper = label === 'spooled' || label === 'confirmed';
  if (before === null) {
    if (!onPaper) return null;
    return isDue(facts) ? 'put_due' : 'put_waiting';
  }
  if (before.state === 'waiting') {
    if (isDue(facts)) return 'becomes_due';
    return isWanted(facts) ? 'stays_waiting' : null;
  }
  const isByRule = before.state === 'due' && !before.ordered;
  return isByRule && !onPaper && !facts.hasOtherLabel ? 'waits_again' : null;
}

const isDue = (facts: ShipmentFacts): boolean => isWanted(facts) && !facts.orderIsTaken;

/** Whether the label is what the shop's rule waits for. */
function isWanted({ label, platform, rule }: ShipmentFacts): boolean {
  if (platform === 'by_hand' || rule === 'by_hand') return false;
  return label === 'confirmed' || (label === 'spooled' && rule === 'spooled');
}

/** Another parcel of its order is not told any more: this one is told, will be, or is kept back. */
export const takesOrder = ({
  state,
  held,
  toldTrackNo,
}: Pick<Shipment, 'state' | 'held' | 'toldTrackNo'>): boolean =>
  toldTrackNo !== null || (state === 'waiting' ? held : state !== 'refused' && state !== 'void');
