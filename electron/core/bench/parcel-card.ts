import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, OrderId, ParcelKey } from '../../../shared/ids.ts';
import type { BoxView, ParcelCard, PrintView } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { isOutOfUse, isPaperless } from '../../../shared/states.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { Cancellation } from '../../ledger/cancellations.ts';
import { readCancellation } from '../../ledger/cancellations.ts';
import { readMainOf, readMergedInto } from '../../ledger/merges.ts';
import { readConflicts } from '../../ledger/number-conflicts.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readParcel, readParcelsOfOrder } from '../../ledger/parcels.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { lastLabel, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { readPrinterNote } from '../../ledger/printer-notes.ts';
import type { Opener } from '../../ledger/vault.ts';
import { masked, receiverOf } from '../parcels/masking.ts';
import type { OrderInfo } from '../parcels/order-content.ts';
import { labelDoubt } from '../labels/label-doubt.ts';
import { readOrderInfo } from '../parcels/order-content.ts';
import { openContent } from '../parcels/parcel-content.ts';
import { readShippingView } from '../shipping/shipping-view.ts';

interface CardDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  /** Why a parcel could not be asked for, where nothing in the ledger says so. */
  readonly notAsked: (key: ParcelKey) => Fault | null;
  /** Pieces of its goods that were scanned; null where nothing is checked. */
  readonly itemProgress: (key: ParcelKey) => ParcelCard['itemCheck'];
  /** What the spooler says about a label; null where nobody asked it. */
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
}

/** One parcel as the bench shows it: what the ledger knows, people masked. */
export function readCard(deps: CardDeps, key: ParcelKey): Result<ParcelCard, Fault> {
  const { db } = deps;
  const parcel = readParcel(db, key);
  if (parcel === null) return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
  const number = readNumber(db, key);
  const jobs = readJobsOfParcel(db, key);
  const info = infoOf(deps, key);
  const boxes = readBoxes(db, key.orderId);
  const merged = readMergedInto(db, key).map((other) => ({ other, info: infoOf(deps, other) }));
  const lastJob = jobs.at(-1);
  return ok({
    orderId: key.orderId,
    packId: key.packId,
    parcelsInOrder: boxes.filter((box) => !isOutOfUse(box.numberState)).length,
    boxes,
    merged: merged.map(({ other, info: goods }) => ({ ...other, items: goods?.items.length ?? 0 })),
    mergedInto: readMainOf(db, key),
    cancellation: cancellationView(readCancellation(db, key)),
    channel: parcel.channel,
    userId: parcel.userId,
    shop: number?.askedWith.shop ?? null,
    carrier: number?.askedWith.carrier ?? parcel.carrier,
    receiver: info === null ? null : masked(receiverOf(info)),
    items: [info, ...merged.map((order) => order.info)].flatMap((goods) =>
      goods === null ? [] : goods.items.map(itemView),
    ),
    itemCheck: deps.itemProgress(key),
    numberState: number?.state ?? null,
    trackNo: number?.trackNo ?? null,
    sortCode: number?.sortCode ?? '',
    packageCentre: number?.packageCentre ?? '',
    issuedAtMs: number?.issuedAtMs ?? null,
    numberFault: deps.notAsked(key) ?? number?.fault ?? null,
    labelDoubt: labelDoubt(db, key),
    conflictingTrackNos: readConflicts(db, key),
    print: lastJob === undefined ? null : printView(lastJob, deps),
    labels: jobs.filter((job) => !isPaperless(job.state)).length,
    shipping: readShippingView(db, key),
  });
}

const infoOf = ({ db, opener }: CardDeps, key: ParcelKey): OrderInfo | null => {
  const content = openContent(db, opener, key);
  return content.ok ? readOrderInfo(content.value) : null;
};

const itemView = (item: OrderInfo['items'][number]): ParcelCard['items'][number] => ({
  name: item.item_name,
  specs: item.item_specs,
  count: item.item_count,
});

const readBoxes = (db: ReadableDb, orderId: OrderId): BoxView[] =>
  readParcelsOfOrder(db, orderId).map(({ key }) => {
    const number = readNumber(db, key);
    const jobs = readJobsOfParcel(db, key);
    return {
      packId: key.packId,
      numberState: number?.state ?? null,
      trackNo: number?.trackNo ?? null,
      printState: lastLabel(jobs)?.state ?? jobs.at(-1)?.state ?? null,
      labels: jobs.filter((job) => !isPaperless(job.state)).length,
    };
  });

/** A cancellation that was done shows in the number's own state. */
const cancellationView = (cancellation: Cancellation | null): ParcelCard['cancellation'] =>
  cancellation === null || cancellation.state === 'done'
    ? null
    : { state: cancellation.state, fault: cancellation.fault };

const printView = (job: PrintJob, { db, spoolerView }: CardDeps): PrintView => ({
  jobId: job.jobId,
  state: job.state,
  copy: job.copy,
  backend: job.backend,
  printer: job.printer,
  spoolerJob: job.spoolerJob,
  spooler: spoolerView(job.jobId),
  unready: readPrinterNote(db, job),
  reason: job.reason,
  changedAtMs: job.changedAtMs,
  fault: job.fault,
});
