import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { isCancelling, settleCancellation } from '../../ledger/cancellations.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putGone } from '../../ledger/numbers.ts';
import { moveJob, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { noteGone } from '../shipping/dead-number.ts';

interface GoneDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/**
 * Records that the platform says an issued number does not exist any more: it was asked for with
 * the shop that bought it and this ledger did not cancel it, so it was taken back (gateway contract
 * §4.9 no. 4). Labels in line are stopped; a cancellation on its way has what it wanted.
 *
 * @returns false where the number was not `issued`; nothing changed then
 */
export function recordGone(deps: GoneDeps, key: ParcelKey, why: Fault): boolean {
  const { db } = deps;
  const operator = deps.operator();
  return inTransaction(db, () => {
    const atMs = deps.nowMs();
    if (!putGone(db, { key, state: 'recycled', fault: why, atMs })) return false;
    if (isCancelling(db, key)) settleCancellation(db, { key, state: 'done', fault: null, atMs });
    const event = { atMs, operator, parcel: key };
    for (const { jobId } of readJobsOfParcel(db, key)) {
      const stopped = fault('PRINT_NUMBER_CANCELLED');
      if (!moveJob(db, { jobId, from: ['queued'], to: 'cancelled', atMs, fault: stopped }))
        continue;
      appendEvent(db, { ...event, kind: 'print_cancelled', jobId, detail: { code: stopped.code } });
    }
    const detail = { code: why.code, gateway_code: why.gatewayCode, by: 'platform' };
    appendEvent(db, { ...event, kind: 'number_recycled', detail });
    noteGone(db, key, { operator, atMs });
    return true;
  });
}
