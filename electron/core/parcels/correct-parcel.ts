import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { putCorrection, readParcel } from '../../ledger/parcels.ts';

interface CorrectDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/** Which platform a parcel's order is of, and whose shop it belongs to. */
export interface Correction {
  readonly channel: string;
  readonly userId: string | null;
}

/**
 * Sets channel and `user_id` of a parcel before it is asked again (vendor page
 * dd-logistics-newcreateorder, FAQ 4.1 and 4.2). Where a number exists or may exist, both stay.
 */
export function correctParcel(
  { db, nowMs, operator }: CorrectDeps,
  key: ParcelKey,
  { channel, userId }: Correction,
): Result<null, Fault> {
  return inTransaction(db, () => {
    const before = readParcel(db, key);
    if (before === null) return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
    const state = readNumber(db, key)?.state ?? null;
    if (state !== null && state !== 'refused') return fail(fault('PARCEL_NOT_CORRECTABLE'));
    putCorrection(db, key, { channel, userId });
    appendEvent(db, {
      kind: 'parcel_corrected',
      atMs: nowMs(),
      operator: operator(),
      parcel: key,
      detail: { channel, userId, channelBefore: before.channel, userIdBefore: before.userId },
    });
    return ok(null);
  });
}
