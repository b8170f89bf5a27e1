import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import { platformOfChannel } from '../../../shared/shipping.ts';
import type { PrintState } from '../../../shared/states.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readMergedInto } from '../../ledger/merges.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { readBenchSettings } from '../../ledger/settings.ts';
import { relabelShipment } from '../../ledger/shipment-decisions.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import {
  moveShipment,
  putShipment,
  readShipment,
  readShipmentsOfOrder,
} from '../../ledger/shipments.ts';
import { withoutCarrier } from './carrier-extras.ts';
import { whyDead } from './dead-number.ts';
import { planShipment, takesOrder } from './plan-shipment.ts';
import { orderShopOf } from './shop-of.ts';

interface MovedLabel {
  readonly job: PrintJob;
  readonly to: PrintState;
  readonly atMs: number;
  readonly operator: string;
}

/**
 * Writes what a label that moved means for the shipping calls of its parcel and of the parcels that
 * travel in it. Call it inside the transaction that moves the label.
 */
export function noteLabel(db: WritableDb, label: MovedLabel): void {
  const { key } = label.job;
  noteParcel(db, key, label);
  for (const merged of readMergedInto(db, key)) noteParcel(db, merged, label);
}

function noteParcel(db: WritableDb, key: ParcelKey, { job, to, atMs, operator }: MovedLabel): void {
  const parcel = readParcel(db, key);
  const number = readNumber(db, job.key);
  if (parcel === null || number === null || isOutOfUse(number.state)) return;
  const { channel } = parcel;
  const platform = platformOfChannel(channel);
  const { rule } = orderShopOf(readBenchSettings(db).shipping, channel, number.askedWith);
  const before = replaceGone(db, readShipment(db, key), { job, atMs });
  if (before !== null && before.trackNo !== job.trackNo) return;
  const orderIsTaken = readShipmentsOfOrder(db, key).some(
    (other) => parcelKeyText(other.key) !== parcelKeyText(key) && takesOrder(other),
  );
  const step = planShipment({
    before,
    label: to,
    hasOtherLabel: readJobsOfParcel(db, job.key).some(
      ({ jobId, state }) => jobId !== job.jobId && (state === 'spooled' || state === 'confirmed'),
    ),
    platform,
    rule,
    orderIsTaken,
  });
  if (step === null) return;
  const isDue = step === 'put_due' || step === 'becomes_due';
  const taken = orderIsTaken ? fault('SHIPMENT_ORDER_TAKEN') : null;
  if (before === null) {
    putShipment(db, {
      key,
      label: job.key,
      channel,
      platform,
      carrier: number.askedWith.carrier,
      trackNo: job.trackNo,
      state: isDue ? 'due' : 'waiting',
      fault: taken,
      atMs,
    });
  } else {
    const { shipmentId, state } = before;
    const next = isDue ? 'due' : 'waiting';
    moveShipment(db, { shipmentId, from: [state], to: next, atMs, fault: isDue ? null : taken });
  }
  const detail = { track_no: job.trackNo, by: to };
  const event = { atMs, operator, parcel: key, detail };
  if (isDue) appendEvent(db, { kind: 'shipment_due', ...event });
  if (step === 'waits_again') appendEvent(db, { kind: 'shipment_waits', ...event });
}

/** A shipment whose number died before anybody was told becomes one of its parcel's label. */
function replaceGone(
  db: WritableDb,
  before: Shipment | null,
  { job, atMs }: Pick<MovedLabel, 'job' | 'atMs'>,
): Shipment | null {
  if (before === null || before.trackNo === job.trackNo || whyDead(db, before) === null) {
    return before;
  }
  const { carrier } = readNumber(db, job.key)?.askedWith ?? before;
  const { shipmentId } = before;
  const { key: label, trackNo } = job;
  const extras = withoutCarrier(before.extras);
  const row = { shipmentId, label, bySupplier: false, carrier, trackNo, extras, atMs };
  return relabelShipment(db, row) ? readShipment(db, before.key) : before;
}
