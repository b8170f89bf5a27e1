import type { BatchGroup } from '../../../shared/batch.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { FailedParcel } from '../../ledger/batches.ts';
import { listFailedParcels } from '../../ledger/batches.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { breathe } from '../breathe.ts';
import { addFailures, groupOf, sortGroups } from './failure-groups.ts';

const PIECE = 250;

async function* failuresOf(
  db: ReadableDb,
  batchId: number,
): AsyncGenerator<readonly FailedParcel[]> {
  for (let after = 0; ; await breathe()) {
    const failures = listFailedParcels(db, batchId, after, PIECE);
    yield failures;
    const last = failures.at(-1);
    if (last === undefined || failures.length < PIECE) return;
    after = last.place;
  }
}

/** Why parcels of a batch came to nothing, the largest group first. */
export async function readGroups(db: ReadableDb, batchId: number): Promise<BatchGroup[]> {
  const groups = new Map<string, BatchGroup>();
  for await (const failures of failuresOf(db, batchId)) addFailures(groups, failures);
  return sortGroups(groups.values());
}

/** The parcels of one group, or all that came to nothing (null). */
export async function readKeysOfGroup(
  db: ReadableDb,
  batchId: number,
  group: string | null,
): Promise<ParcelKey[]> {
  const keys: ParcelKey[] = [];
  for await (const failures of failuresOf(db, batchId)) {
    for (const failed of failures) {
      if (group === null || groupOf(failed) === group) keys.push(failed.key);
    }
  }
  return keys;
}
