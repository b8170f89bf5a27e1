import { randomUUID } from 'node:crypto';
import { fault } from '../../../shared/errors/codes.ts';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from '../../../shared/ids.ts';
import type { BoxView, ParcelCard, PrintView } from '../../../shared/parcel-views.ts';

const JOB = jobIdSchema.parse(randomUUID());

/** A parcel with a number and no label yet. */
export const issuedCard = (more: Partial<ParcelCard> = {}): ParcelCard => ({
  orderId: orderIdSchema.parse('4900000000000000101'),
  packId: packIdSchema.parse(''),
  parcelsInOrder: 1,
  boxes: [],
  merged: [],
  mergedInto: null,
  cancellation: null,
  channel: '1',
  userId: null,
  shop: 'shop-a',
  carrier: 'zhongtong',
  receiver: null,
  items: [],
  itemCheck: null,
  numberState: 'issued',
  trackNo: trackNoSchema.parse('99123456789012'),
  sortCode: '123-45 678',
  packageCentre: '',
  issuedAtMs: 1,
  numberFault: null,
  conflictingTrackNos: [],
  labelDoubt: null,
  print: null,
  labels: 0,
  shipping: null,
  ...more,
});

export const printOf = (state: PrintView['state'], more: Partial<PrintView> = {}): PrintView => ({
  jobId: JOB,
  state,
  copy: 1,
  backend: 'direct',
  printer: 'label-printer',
  spoolerJob: null,
  spooler: null,
  unready: null,
  reason: null,
  changedAtMs: 1,
  fault: state === 'failed' ? fault('PRINT_NO_PAPER') : null,
  ...more,
});

/** A parcel whose last label is in a state. */
export const printedCard = (state: PrintView['state'], more: Partial<PrintView> = {}): ParcelCard =>
  issuedCard({
    print: printOf(state, more),
    labels: state === 'failed' || state === 'cancelled' ? 0 : 1,
  });

/** A box of an order with so many labels. */
export const boxOf = (packId: string, labels: number, more: Partial<BoxView> = {}): BoxView => ({
  packId: packIdSchema.parse(packId),
  numberState: 'issued',
  trackNo: null,
  printState: labels > 0 ? 'confirmed' : null,
  labels,
  ...more,
});
