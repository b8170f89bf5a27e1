import type { ParcelKey } from '../../../shared/ids.ts';
import type { ShippingView } from '../../../shared/parcel-views.ts';
import type { ShippingState } from '../../../shared/shipping.ts';
import { waitsFor } from '../../../shared/shipping.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import { readShipment, readShipmentsUnder } from '../../ledger/shipments.ts';

/** The most pressing first: a parcel is told when all of its orders are. */
const PRESSING: readonly ShippingState[] = [
  'refused',
  'checking',
  'sending',
  'due',
  'waiting',
  'void',
  'done',
];

/** What the platforms know of a parcel and of the orders that travel in it. */
export function readShippingView(db: ReadableDb, key: ParcelKey): ShippingView | null {
  const own = readShipment(db, key);
  const shipment = mostPressing([...(own === null ? [] : [own]), ...readShipmentsUnder(db, key)]);
  if (shipment === null) return null;
  const { platform, state, held, fault, label } = shipment;
  const noPaper =
    label === null || readJobsOfParcel(db, label).some((job) => job.state === 'confirmed');
  return { platform, state, held, fault, waitsFor: waitsFor(shipment, noPaper) };
}

const mostPressing = (shipments: readonly Shipment[]): Shipment | null =>
  shipments.toSorted((one, other) => placeOf(one) - placeOf(other))[0] ?? null;

const placeOf = ({ state }: Shipment): number => PRESSING.indexOf(state);
