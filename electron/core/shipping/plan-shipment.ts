import type { ShippingPlatform, ShippingRule } from '../../../shared/shipping.ts';
import type { PrintState } from '../../../shared/states.ts';
import type { Shipment } from '../../ledger/shipments.ts';

export interface ShipmentFacts {
  readonly before: Pick<Shipment, 'state' | 'tries' | 'fault'> | null;
  /** What just became of a label of the parcel. */
  readonly label: PrintState;
  /** Another label of the parcel is on paper. */
  readonly hasOtherLabel: boolean;
  readonly platform: ShippingPlatform;
  readonly rule: ShippingRule;
  /** Another parcel of the same order is told, or will be: a platform takes one number an order. */
  readonly orderIsTaken: boolean;
}

export type ShipmentStep = 'put_waiting' | 'put_due' | 'becomes_due' | 'waits_again';

/** What a label that moved means for the shipping call of its parcel; null: nothing. */
export function planShipment(facts: ShipmentFacts): ShipmentStep | null {
  const { before, label } = facts;
  const onPaper = label === 'spooled' || label === 'confirmed';
  if (before === null) {
    if (!onPaper) return null;
    return isDue(facts) ? 'put_due' : 'put_waiting';
  }
  if (before.state === 'waiting') return onPaper && isDue(facts) ? 'becomes_due' : null;
  const notTold = before.state === 'due' && before.tries === 0;
  return notTold && !onPaper && !facts.hasOtherLabel ? 'waits_again' : null;
}

function isDue({ label, platform, rule, orderIsTaken }: ShipmentFacts): boolean {
  if (platform === 'by_hand' || rule === 'by_hand' || orderIsTaken) return false;
  return label === 'confirmed' || (label === 'spooled' && rule === 'spooled');
}
