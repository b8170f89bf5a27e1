import { randomUUID } from 'node:crypto';
import { createPrintQueue } from '../../../electron/core/labels/print-queue.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { PrintBackend } from '../../../electron/printing/backend.ts';
import { jobIdSchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { deferred } from './deferred.ts';
import { labelOf } from './labels.ts';
import { keyOf } from './records.ts';
import { the, valueOf } from './result.ts';

/**
 * Prints the labels of orders that have numbers, on a printer that takes the first one and is
 * never heard of again. Prints a line then. Run: node … DATA ORDER_ID…
 */
const [dataDir = '', ...orderIds] = process.argv.slice(2);

const { db } = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
const started = deferred<null>();
const silent: PrintBackend = {
  name: 'direct',
  deadlineMs: 600_000,
  document: null,
  print: () => {
    started.resolve(null);
    return new Promise(() => {});
  },
};
const queue = createPrintQueue({
  db,
  nowMs: Date.now,
  operator: () => 'tester',
  newJobId: () => jobIdSchema.parse(randomUUID()),
  backends: { direct: silent, dialog: silent, file: silent, component: silent },
  route: () => ({ backend: 'direct', printer: 'label-1', spare: null }),
  spareFor: async () => null,
  labelFor: (job) => ok(labelOf(job.trackNo)),
  changed: () => {},
  drop: () => {},
});
for (const key of orderIds.map((orderId) => keyOf(orderId))) {
  valueOf(queue.add({ key, trackNo: the(readNumber(db, key)?.trackNo), reason: null }));
}
await started.promise;
process.stdout.write('printing\n');
