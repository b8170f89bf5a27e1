import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PrintQueue } from '../../../electron/core/labels/print-queue.ts';
import { createPrintQueue } from '../../../electron/core/labels/print-queue.ts';
import type { PrintRoute } from '../../../electron/core/labels/print-route.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import type { PrintJob } from '../../../electron/ledger/print-jobs.ts';
import { readJob, readJobsOfParcel } from '../../../electron/ledger/print-jobs.ts';
import type { JobId, ParcelKey, TrackNo } from '../../../shared/ids.ts';
import { jobIdSchema, trackNoSchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import type { PrintBackendName, ReprintReason } from '../../../shared/states.ts';
import type { FakeBackend } from './backend.ts';
import { fakeBackend } from './backend.ts';
import { labelOf } from './labels.ts';
import type { TestLedger } from './ledger.ts';
import { takeOrders } from './ledger.ts';
import { answerOf, stubSource } from './numbers.ts';
import { orderEntry } from './orders.ts';
import { the, valueOf } from './result.ts';

export const newJobId = (): JobId => jobIdSchema.parse(randomUUID());

/** A print queue whose two ways to paper are fakes. */
export interface PrintKit {
  readonly queue: PrintQueue;
  readonly direct: FakeBackend;
  readonly dialog: FakeBackend;
  readonly use: (backend: PrintBackendName, printer: string | null) => void;
  readonly dropped: readonly Promise<unknown>[];
  /** Prints a label of a parcel that has a number. */
  readonly print: (key: ParcelKey, reason?: ReprintReason) => JobId;
  readonly job: (jobId: JobId) => PrintJob;
  readonly states: (key: ParcelKey) => readonly string[];
  readonly eventKinds: () => readonly string[];
}

export function printKit(ledger: TestLedger, deadlineMs?: number): PrintKit {
  const direct = fakeBackend('direct', deadlineMs);
  const dialog = fakeBackend('dialog', deadlineMs);
  const dropped: Promise<unknown>[] = [];
  let route: PrintRoute = { backend: 'direct', printer: 'label-1', spare: null };
  const queue = createPrintQueue({
    ...ledger.shared,
    newJobId,
    backends: { direct, dialog, file: fakeBackend('file'), component: fakeBackend('component') },
    route: () => route,
    spareFor: async () => null,
    labelFor: (job) => ok(labelOf(job.trackNo, { copy: job.copy, orderId: job.key.orderId })),
    changed: () => {},
    drop: (work) => {
      dropped.push(work);
    },
  });
  return {
    queue,
    direct,
    dialog,
    dropped,
    use: (backend, printer) => {
      route = { backend, printer, spare: null };
    },
    print: (key, reason) =>
      valueOf(queue.add({ key, trackNo: trackNoOf(key), reason: reason ?? null })),
    job: (jobId) => the(readJob(ledger.db, jobId)),
    eventKinds: () =>
      z
        .array(z.object({ kind: z.string() }))
        .parse(ledger.db.prepare('SELECT kind FROM events ORDER BY event_id').all())
        .map((event) => event.kind),
    states: (key) => readJobsOfParcel(ledger.db, key).map(({ state }) => state),
  };
}

/** The number that `issueOrders` gives to a parcel. */
export const trackNoOf = ({ orderId, packId }: ParcelKey): TrackNo =>
  trackNoSchema.parse(`99${orderId.slice(-12)}${packId}`);

/** Imports orders and records a number for each, without a gateway. */
export async function issueOrders(
  ledger: TestLedger,
  ...orderIds: readonly string[]
): Promise<readonly ParcelKey[]> {
  const parcels = takeOrders(
    ledger,
    orderIds.map((orderId) => orderEntry(orderId)),
  );
  const numbers = stubSource((asked) =>
    answerOf(asked.map(({ key }) => [key.orderId, key.packId, trackNoOf(key)] as const)),
  );
  await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
  return parcels.map(({ key }) => key);
}
