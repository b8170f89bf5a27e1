import { randomUUID } from 'node:crypto';
import type { ParcelToAsk } from '../../../electron/core/issuing/asking.ts';
import type { NumberRecord } from '../../../electron/ledger/numbers.ts';
import type { PrintJob } from '../../../electron/ledger/print-jobs.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { jobIdSchema, parcelKeySchema, trackNoSchema } from '../../../shared/ids.ts';
import type { NumberState, PrintState } from '../../../shared/states.ts';
import { NOON_MS } from './clock.ts';
import { SENDER, orderEntry, orderIdOf } from './orders.ts';

/** Records as the ledger reads them, for decisions that need no ledger. */
export const keyOf = (orderId: string, packId = ''): ParcelKey =>
  parcelKeySchema.parse({ orderId, packId });

const KEY = keyOf(orderIdOf(1));
const TRACK_NO = trackNoSchema.parse('99000000000001');
const ASKED_WITH = { shop: 'shop-a', carrier: 'zhongtong', channel: '1', userId: null };

export function numberOf(state: NumberState, over: Partial<NumberRecord> = {}): NumberRecord {
  const hasNumber = state === 'issued' || state === 'cancelled' || state === 'recycled';
  return {
    key: KEY,
    askedWith: ASKED_WITH,
    state,
    trackNo: hasNumber ? TRACK_NO : null,
    sortCode: '',
    packageCentre: '',
    shortAddress: '',
    fault: null,
    issuedAtMs: hasNumber ? NOON_MS : null,
    gatewayHost: 'kf.fw199.com',
    operator: 'packer',
    ...over,
  };
}

export const jobOf = (state: PrintState, over: Partial<PrintJob> = {}): PrintJob => ({
  jobId: jobIdSchema.parse(randomUUID()),
  key: KEY,
  trackNo: TRACK_NO,
  copy: 1,
  state,
  backend: 'direct',
  printer: 'label-1',
  spoolerJob: null,
  reprintOf: null,
  reason: null,
  operator: 'packer',
  fault: null,
  changedAtMs: NOON_MS,
  ...over,
});

export const parcelOf = (orderId: string, over: Partial<ParcelToAsk> = {}): ParcelToAsk => ({
  key: keyOf(orderId),
  askWith: ASKED_WITH,
  sender: SENDER,
  orderInfo: orderEntry(orderId),
  ...over,
});
