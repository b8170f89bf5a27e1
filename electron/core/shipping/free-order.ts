import type { ParcelKey } from '../../../shared/ids.ts';
import type { PrintState } from '../../../shared/states.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { readBenchSettings } from '../../ledger/settings.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import { moveShipment, readShipmentsOfOrder } from '../../ledger/shipments.ts';
import { planShipment, takesOrder } from './plan-shipment.ts';
import { shipmentShop } from './shipment-shop.ts';

/**
 * Has an order told with another of its parcels where none gives it a number any more: the first of
 * those that stood behind it and whose label is as the shop's rule wants it.
 */
export function freeOrder(
  db: WritableDb,
  { orderId }: Pick<ParcelKey, 'orderId'>,
  { operator, atMs }: { readonly operator: string; readonly atMs: number },
): void {
  const shipments = readShipmentsOfOrder(db, { orderId });
  if (shipments.some(takesOrder)) return;
  const behind = shipments.filter(
    ({ state, fault }) => state === 'waiting' && fault?.code === 'SHIPMENT_ORDER_TAKEN',
  );
  const next = behind.find((shipment) => isReady(db, shipment));
  if (next === undefined) {
    const change = { from: ['waiting'], to: 'waiting', atMs, fault: null } as const;
    for (const { shipmentId } of behind) moveShipment(db, { shipmentId, ...change });
    return;
  }
  const { shipmentId, key, trackNo } = next;
  moveShipment(db, { shipmentId, from: ['waiting'], to: 'due', atMs, fault: null });
  const detail = { track_no: trackNo, by: 'order_freed' };
  appendEvent(db, { kind: 'shipment_due', atMs, operator, parcel: key, detail });
}

/** Whether it would be due but for another parcel of its order. A supplier's needs no label here. */
function isReady(db: ReadableDb, shipment: Shipment): boolean {
  const { shop: homeShop, shipping: settings } = readBenchSettings(db);
  const step = planShipment({
    before: shipment,
    label: shipment.bySupplier ? 'confirmed' : labelState(db, shipment),
    hasOtherLabel: false,
    platform: shipment.platform,
    rule: shipmentShop(db, { settings, homeShop }, shipment).rule,
    orderIsTaken: false,
  });
  return step === 'becomes_due';
}

/** How far the best label of a shipment is. */
function labelState(db: ReadableDb, { label }: Shipment): PrintState {
  const states = label === null ? [] : readJobsOfParcel(db, label).map(({ state }) => state);
  return (['confirmed', 'spooled'] as const).find((state) => states.includes(state)) ?? 'queued';
}
