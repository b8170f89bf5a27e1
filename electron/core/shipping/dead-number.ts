import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import { readAtSupplier } from '../../ledger/distribution-orders.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readNumber } from '../../ledger/numbers.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import { moveShipment, readShipmentsUnder } from '../../ledger/shipments.ts';
import { freeOrder } from './free-order.ts';

interface By {
  readonly operator: string;
  readonly atMs: number;
}

/** Why no parcel travels with the number of a shipment any more; null where one may. */
export function whyDead(
  db: ReadableDb,
  { key, label, trackNo, bySupplier }: Shipment,
): Fault | null {
  if (bySupplier) {
    return readAtSupplier(db, key) === null ? fault('SHIPMENT_SUPPLIER_CLOSED') : null;
  }
  if (label === null) return null;
  const number = readNumber(db, label);
  const isGone = number?.state !== 'issued' || number.trackNo !== trackNo;
  return isGone ? fault('NUMBER_CANCELLED') : null;
}

/** No platform has heard of it, by all that the ledger knows. */
export const isUntold = ({ toldTrackNo, maybeTold }: Shipment): boolean =>
  toldTrackNo === null && maybeTold === null;

/**
 * Ends a shipment whose number is dead: nothing is left to be done, unless the platform was told or
 * may have been. Another parcel of its order takes its place. Call it inside a transaction.
 */
export function dropShipment(db: WritableDb, shipment: Shipment, why: Fault, by: By): void {
  const { shipmentId, key, trackNo } = shipment;
  const to = isUntold(shipment) ? 'void' : 'refused';
  const from = ['waiting', 'due', 'refused'] as const;
  if (!moveShipment(db, { shipmentId, from, to, atMs: by.atMs, fault: why })) return;
  const kind = to === 'void' ? 'shipment_void' : 'shipment_refused';
  const detail = { track_no: trackNo, code: why.code };
  appendEvent(db, { kind, ...by, parcel: key, detail });
  freeOrder(db, key, by);
}

/** Ends what was to be told with a number that went out of use. Call it in that transaction. */
export function noteGone(db: WritableDb, key: ParcelKey, by: By): void {
  for (const shipment of readShipmentsUnder(db, key)) {
    const why = whyDead(db, shipment);
    if (why !== null) dropShipment(db, shipment, why, by);
  }
}
