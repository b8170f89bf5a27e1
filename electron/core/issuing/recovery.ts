import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { listOpenNumbers, mayBeBought, putWithoutNumber } from '../../ledger/numbers.ts';
import { listUnfinishedJobs, moveJob } from '../../ledger/print-jobs.ts';

interface RecoveryDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/**
 * Settles what a stopped program left behind, before anything new happens. A number on its way is
 * `unknown` and will be asked again; a label on its way is `doubtful` and a person decides; a
 * label still in line never reached paper.
 *
 * @returns the parcels whose number may be bought already: only those are asked again by themselves
 */
export function settleLeftovers(deps: RecoveryDeps): readonly ParcelKey[] {
  const { db } = deps;
  const operator = deps.operator();
  return inTransaction(db, () => {
    const atMs = deps.nowMs();
    for (const job of listUnfinishedJobs(db)) {
      const claimed = job.state === 'claimed';
      const to = claimed ? 'doubtful' : 'cancelled';
      const why = fault(claimed ? 'PRINT_INTERRUPTED' : 'PRINT_NOT_STARTED');
      moveJob(db, { jobId: job.jobId, from: [job.state], to, atMs, fault: why });
      appendEvent(db, {
        kind: claimed ? 'print_doubtful' : 'print_cancelled',
        atMs,
        operator,
        parcel: job.key,
        jobId: job.jobId,
        detail: { code: why.code },
      });
    }
    for (const { key, state } of listOpenNumbers(db)) {
      if (state !== 'requesting') continue;
      const why = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: 'restart' });
      putWithoutNumber(db, { key, state: 'unknown', fault: why, atMs, question: null });
      appendEvent(db, {
        kind: 'number_unknown',
        atMs,
        operator,
        parcel: key,
        detail: { code: why.code, reason: 'restart' },
      });
    }
    return listOpenNumbers(db)
      .filter(mayBeBought)
      .map((number) => number.key);
  });
}
