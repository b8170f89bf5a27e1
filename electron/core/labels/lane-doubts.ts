import type { Lane } from '../../../shared/print-run.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { countDoubts, countUnfinished, leaveDoubts } from '../../ledger/print-lanes.ts';
import type { PrintMoveDeps } from './print-moves.ts';

/**
 * Whether a lane that is free takes nothing further: nobody knows what became of a label of it. One
 * that is still `claimed` then could not be settled in the ledger, which is no less a doubt.
 */
export const isLaneStopped = (db: ReadableDb, lane: Lane): boolean =>
  countDoubts(db, lane) > 0 || countUnfinished(db, lane).claimed > 0;

/**
 * Puts the doubts of a lane off: they stay on the exceptions board and stop nothing any more.
 *
 * @param doubts as many as the person saw; false where there are others by now
 */
export function leaveLaneInDoubt(deps: PrintMoveDeps, lane: Lane, doubts: number): boolean {
  const { db } = deps;
  const operator = deps.operator();
  const left = inTransaction(db, () => {
    if (countDoubts(db, lane) !== doubts) return [];
    const atMs = deps.nowMs();
    return leaveDoubts(db, lane, atMs).map(({ jobId, key }) => {
      appendEvent(db, { kind: 'print_doubt_left', atMs, operator, parcel: key, jobId });
      return key;
    });
  });
  for (const key of left) deps.changed(key);
  return left.length > 0;
}
