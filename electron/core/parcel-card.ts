import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import type { ParcelCard, PrintView } from '../../shared/parcel-views.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { isPaperless } from '../../shared/states.ts';
import type { ReadableDb } from '../ledger/db.ts';
import { readConflicts } from '../ledger/number-conflicts.ts';
import { readNumber } from '../ledger/numbers.ts';
import { readParcel, readParcelsOfOrder } from '../ledger/parcels.ts';
import type { PrintJob } from '../ledger/print-jobs.ts';
import { readJobsOfParcel } from '../ledger/print-jobs.ts';
import type { Opener } from '../ledger/vault.ts';
import { masked, receiverOf } from './masking.ts';
import { readOrderInfo } from './order-content.ts';
import { openContent } from './parcel-content.ts';

interface CardDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  /** Why a parcel could not be asked for, where nothing in the ledger says so. */
  readonly notAsked: (key: ParcelKey) => Fault | null;
}

/** One parcel as the bench shows it: what the ledger knows, people masked. */
export function readCard(deps: CardDeps, key: ParcelKey): Result<ParcelCard, Fault> {
  const { db } = deps;
  const parcel = readParcel(db, key);
  if (parcel === null) return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
  const number = readNumber(db, key);
  const jobs = readJobsOfParcel(db, key);
  const content = openContent(db, deps.opener, key);
  const info = content.ok ? readOrderInfo(content.value) : null;
  const lastJob = jobs.at(-1);
  return ok({
    orderId: key.orderId,
    packId: key.packId,
    parcelsInOrder: readParcelsOfOrder(db, key.orderId).length,
    channel: parcel.channel,
    userId: parcel.userId,
    shop: number?.askedWith.shop ?? null,
    carrier: number?.askedWith.carrier ?? parcel.carrier,
    receiver: info === null ? null : masked(receiverOf(info)),
    items:
      info?.items.map((item) => ({
        name: item.item_name,
        specs: item.item_specs,
        count: item.item_count,
      })) ?? [],
    numberState: number?.state ?? null,
    trackNo: number?.trackNo ?? null,
    sortCode: number?.sortCode ?? '',
    packageCentre: number?.packageCentre ?? '',
    issuedAtMs: number?.issuedAtMs ?? null,
    numberFault: deps.notAsked(key) ?? number?.fault ?? null,
    conflictingTrackNos: readConflicts(db, key),
    print: lastJob === undefined ? null : printView(lastJob),
    labels: jobs.filter((job) => !isPaperless(job.state)).length,
  });
}

const printView = (job: PrintJob): PrintView => ({
  jobId: job.jobId,
  state: job.state,
  copy: job.copy,
  backend: job.backend,
  printer: job.printer,
  spoolerJob: job.spoolerJob,
  reason: job.reason,
  changedAtMs: job.changedAtMs,
  fault: job.fault,
});
