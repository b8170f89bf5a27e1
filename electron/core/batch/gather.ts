import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ParcelSelection } from '../../ledger/batch-selection.ts';
import { selectParcels } from '../../ledger/batch-selection.ts';
import { putBatch, putBatchParcels } from '../../ledger/batches.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { breathe } from '../breathe.ts';
import type { AskDefaults } from '../issuing/parcels-to-ask.ts';

interface GatherDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly defaults: () => AskDefaults;
  /** The station is closing. */
  readonly isClosed: () => boolean;
}

/** So many parcels are written before everything else has its turn. */
const PIECE = 250;

/**
 * Writes a batch down piece by piece. It stands as `gathering`: nothing is asked before the last
 * piece is there.
 *
 * @returns its id
 */
export async function gatherBatch(
  deps: GatherDeps,
  selection: ParcelSelection,
): Promise<Result<number, Fault>> {
  const { db } = deps;
  const { shop, carrier } = deps.defaults();
  const parcels = selectParcels(db, selection, carrier);
  if (parcels.length === 0) return fail(fault('BATCH_EMPTY'));
  const batchId = putBatch(db, { shop, operator: deps.operator(), atMs: deps.nowMs() });
  for (let start = 0; start < parcels.length; start += PIECE) {
    if (start > 0) await breathe();
    if (deps.isClosed()) return fail(fault('BATCH_NOT_OPEN'));
    const some = parcels.slice(start, start + PIECE);
    inTransaction(db, () => putBatchParcels(db, batchId, start + 1, some));
  }
  return ok(batchId);
}
