import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { LabelSelection, PickOrder } from '../../../shared/print-run.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { putRunLabels } from '../../ledger/print-run-labels.ts';
import { putPrintRun } from '../../ledger/print-runs.ts';
import { selectUnlabelled } from '../../ledger/unlabelled.ts';
import { breathe } from '../breathe.ts';

interface GatherDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** The station is closing. */
  readonly isClosed: () => boolean;
}

/** So many labels are written before everything else has its turn. */
const PIECE = 250;

/**
 * Writes a print run down piece by piece. It stands as `gathering`: nothing is printed before the
 * last piece is there.
 *
 * @returns its id
 */
export async function gatherRun(
  deps: GatherDeps,
  selection: LabelSelection,
  order: PickOrder,
): Promise<Result<number, Fault>> {
  const { db } = deps;
  const operator = deps.operator();
  const keys = selectUnlabelled(db, selection, order);
  if (keys.length === 0) return fail(fault('PRINT_RUN_EMPTY'));
  const runId = putPrintRun(db, { order, operator, atMs: deps.nowMs() });
  for (let start = 0; start < keys.length; start += PIECE) {
    if (start > 0) await breathe();
    if (deps.isClosed()) return fail(fault('PRINT_RUN_NOT_OPEN'));
    const some = keys.slice(start, start + PIECE);
    inTransaction(db, () => putRunLabels(db, runId, start + 1, some));
  }
  return ok(runId);
}
