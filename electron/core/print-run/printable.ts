import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey, TrackNo } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isCancelling } from '../../ledger/cancellations.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readConflicts } from '../../ledger/number-conflicts.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { labelDoubt } from '../labels/label-doubt.ts';
import { planCopy } from '../labels/print-plan.ts';

/** The number that a first label of this parcel may be printed with now, or why none may. */
export function printableNumber(db: ReadableDb, key: ParcelKey): Result<TrackNo, Fault> {
  const number = readNumber(db, key);
  const trackNo = number?.trackNo ?? null;
  if (number === null || trackNo === null) return fail(fault('NUMBER_MISSING'));
  if (number.state !== 'issued') return fail(fault('NUMBER_CANCELLED'));
  if (isCancelling(db, key)) return fail(fault('NUMBER_CANCELLING'));
  const [answered] = readConflicts(db, key);
  if (answered !== undefined) {
    return fail(fault('NUMBER_CONFLICT', { recorded: trackNo, answered }));
  }
  const plan = planCopy(readJobsOfParcel(db, key), null);
  if (!plan.ok) return fail(fault(plan.error));
  const doubt = labelDoubt(db, key);
  return doubt === null ? ok(trackNo) : fail(doubt);
}
