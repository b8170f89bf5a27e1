import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey, TrackNo } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { orderShipment } from '../../ledger/shipment-decisions.ts';
import { readShipment } from '../../ledger/shipments.ts';
import { extrasFor } from './carrier-extras.ts';
import { labelWith } from './label-of.ts';

/** What a person puts in the place of a shipment's number or carrier. */
export interface ShipmentChange {
  readonly trackNo: TrackNo;
  /** Douyin's code. */
  readonly carrier: string;
  readonly reason: string;
}

/** The platform has another number than ours, or one that it does not show. */
const HAS_A_NUMBER: ReadonlySet<string | undefined> = new Set([
  'SHIPMENT_OTHER_NUMBER',
  'SHIPMENT_NUMBER_UNSEEN',
]);

const FROM = ['waiting', 'due', 'refused', 'done', 'void'] as const;

/**
 * Has a platform told another number or carrier; it is due at once, the event says who wished it
 * and why. What the platform has already, Pinduoduo alone lets be changed. Call it inside a
 * transaction. The number that was told before stays the platform's until the change is done, and
 * cannot be given back until then.
 */
export function changeShipment(
  db: WritableDb,
  key: ParcelKey,
  { trackNo, carrier, reason }: ShipmentChange,
  { operator, atMs }: { readonly operator: string; readonly atMs: number },
): Result<null, Fault> {
  const shipment = readShipment(db, key);
  if (shipment === null) return fail(fault('SHIPMENT_UNDER_WAY'));
  const { shipmentId, platform, state, toldTrackNo } = shipment;
  const overwrites = toldTrackNo !== null || HAS_A_NUMBER.has(shipment.fault?.code);
  if (platform === 'by_hand' || (overwrites && platform !== 'pinduoduo')) {
    return fail(fault('SHIPMENT_NOT_CHANGEABLE'));
  }
  const isSame = state === 'done' && trackNo === shipment.trackNo && carrier === shipment.carrier;
  const label = labelWith(db, key, trackNo);
  const extras = extrasFor(shipment, carrier);
  const wish = { shipmentId, from: FROM, label, carrier, trackNo, extras, overwrites, atMs };
  if (isSame || !orderShipment(db, wish)) return fail(fault('SHIPMENT_UNDER_WAY'));
  const detail = { track_no: trackNo, carrier, from: state, before: shipment.trackNo, reason };
  appendEvent(db, {
    kind: 'shipment_changed',
    atMs,
    operator,
    parcel: key,
    detail: toldTrackNo === null ? detail : { ...detail, told: toldTrackNo },
  });
  return ok(null);
}
