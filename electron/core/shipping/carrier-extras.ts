import type { ShippingExtras } from '../../../shared/shipping.ts';
import type { Shipment } from '../../ledger/shipments.ts';

/** Without a platform's own name of the carrier: a file gave it for one number. */
export function withoutCarrier(extras: ShippingExtras): ShippingExtras {
  const { logisticsId: _, cpCode: _code, logisticsCpName: _name, ...rest } = extras;
  return rest;
}

/** The platform's own name of a carrier goes with the carrier that it named. */
export const extrasFor = (
  { carrier: before, extras }: Pick<Shipment, 'carrier' | 'extras'>,
  carrier: string,
): ShippingExtras => (carrier === before ? extras : withoutCarrier(extras));
