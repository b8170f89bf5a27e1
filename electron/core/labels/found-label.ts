import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import type { PrintBackendName } from '../../../shared/states.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { addJob, readJob } from '../../ledger/print-jobs.ts';
import type { PrintMoveDeps } from './print-moves.ts';
import { movePrintJob } from './print-moves.ts';

/** Nobody knows how the label was printed; the dialog is the way that names no printer. */
const UNKNOWN_WAY: PrintBackendName = 'dialog';

/**
 * Writes a label that was printed in a time the restored ledger does not know, and that somebody
 * scanned now: it is the parcel's first label, and its paper was seen.
 *
 * @returns false where the parcel has a label in the ledger already
 */
export function addFoundLabel(deps: PrintMoveDeps, jobId: JobId, key: ParcelKey): boolean {
  const { db } = deps;
  const operator = deps.operator();
  return inTransaction(db, () => {
    const trackNo = readNumber(db, key)?.trackNo ?? null;
    if (trackNo === null) return false;
    const first = { copy: 1, backend: UNKNOWN_WAY, printer: null, reprintOf: null, reason: null };
    if (!addJob(db, { ...first, jobId, key, trackNo, operator, atMs: deps.nowMs() })) return false;
    const job = readJob(db, jobId);
    return job !== null && movePrintJob(deps, job, ['queued'], 'confirmed', { how: 'found' });
  });
}
