import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import { isCancelling } from '../../ledger/cancellations.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readAtSupplier } from '../../ledger/distribution-orders.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putMerged, readMainOf, readMergedInto, removeMerged } from '../../ledger/merges.ts';
import { readConflicts } from '../../ledger/number-conflicts.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readParcel, readParcelsOfOrder } from '../../ledger/parcels.ts';
import { lastLabel, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { labelDoubt } from '../labels/label-doubt.ts';
import type { MergeFacts } from './merge-decision.ts';
import { decideMerge, decideUnmerge } from './merge-decision.ts';
import type { ReceiverMark } from './same-receiver.ts';

interface UnmergeDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

export interface MergeDeps extends UnmergeDeps {
  readonly receiverMark: ReceiverMark;
}

/** Puts orders into the parcel of another, all of them or none. */
export function mergeOrders(
  deps: MergeDeps,
  main: ParcelKey,
  others: readonly ParcelKey[],
): Result<null, Fault> {
  const { db } = deps;
  const operator = deps.operator();
  return inTransaction(db, () => {
    const mainFacts = mergeFacts(db, main, deps.receiverMark);
    if (mainFacts === null) return fail(fault('PARCEL_UNKNOWN', { code: main.orderId }));
    for (const key of others) {
      const facts = mergeFacts(db, key, deps.receiverMark);
      if (facts === null) return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
      const decided = decideMerge(mainFacts, facts);
      if (!decided.ok) return decided;
    }
    const atMs = deps.nowMs();
    for (const key of others) {
      putMerged(db, { key, main, operator, atMs });
      const detail = { main: main.orderId, main_pack_id: main.packId };
      appendEvent(db, { kind: 'parcel_merged', atMs, operator, parcel: key, detail });
    }
    return ok(null);
  });
}

/** Takes an order out of the parcel it travels in; it waits for a number of its own again. */
export function unmergeOrder(deps: UnmergeDeps, key: ParcelKey): Result<ParcelKey, Fault> {
  const { db } = deps;
  return inTransaction(db, () => {
    const main = readMainOf(db, key);
    const facts = main === null ? null : mergeFacts(db, main, () => null);
    if (main === null || facts === null) {
      return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
    }
    const decided = decideUnmerge(facts);
    if (!decided.ok) return decided;
    takeOut(deps, key, main, 'key');
    return ok(main);
  });
}

/**
 * What a changed file means for a merge: its orders were put together for what stood in them then,
 * so they are taken apart, unless a label fixes them. Call it inside the import's transaction,
 * before the new content is stored.
 *
 * @returns false where the parcel has to stay as it is
 */
export function releaseForChange(deps: UnmergeDeps, key: ParcelKey): boolean {
  const { db } = deps;
  const main = readMainOf(db, key);
  const carried = main === null ? readMergedInto(db, key) : [key];
  if (carried.length === 0) return true;
  const holder = main ?? key;
  const facts = mergeFacts(db, holder, () => null);
  if (facts === null || !decideUnmerge(facts).ok) return false;
  for (const parcel of carried) takeOut(deps, parcel, holder, 'file');
  return true;
}

function takeOut(
  { db, nowMs, operator }: UnmergeDeps,
  key: ParcelKey,
  main: ParcelKey,
  by: 'key' | 'file',
): void {
  removeMerged(db, key);
  const detail = { main: main.orderId, main_pack_id: main.packId, by };
  appendEvent(db, {
    kind: 'parcel_unmerged',
    atMs: nowMs(),
    operator: operator(),
    parcel: key,
    detail,
  });
}

function mergeFacts(db: ReadableDb, key: ParcelKey, receiverMark: ReceiverMark): MergeFacts | null {
  const parcel = readParcel(db, key);
  if (parcel === null) return null;
  const number = readNumber(db, key);
  return {
    parcel,
    number,
    hasLabel: lastLabel(readJobsOfParcel(db, key)) !== undefined || labelDoubt(db, key) !== null,
    cancelling: isCancelling(db, key),
    hasConflict: readConflicts(db, key).length > 0,
    atSupplier: readAtSupplier(db, key),
    isMerged: readMainOf(db, key) !== null,
    carries: readMergedInto(db, key).length,
    parcelsInOrder: readParcelsOfOrder(db, key.orderId).filter(
      (box) => !isOutOfUse(readNumber(db, box.key)?.state ?? null),
    ).length,
    receiver: receiverMark(key, parcel.contentHash),
  };
}
