import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import {
  deleteUnusedKeys,
  listPurgeable,
  purgeCalls,
  purgeParcel,
  purgeRequests,
} from '../../ledger/purge.ts';

interface PurgeDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** Lets everything else have its turn between two pieces. */
  readonly breathe: () => Promise<void>;
  /** The station is closing. */
  readonly isStopped: () => boolean;
}

const DAY_MS = 24 * 60 * 60_000;
const PIECE = 20;
/** Overwriting touches many pages: they go to the file in small helpings, so that no scan waits long. */
const SMALL_CHECKPOINT_PAGES = 100;
const USUAL_CHECKPOINT_PAGES = 1000;

/** When personal data of today's work is purged. */
export const keptSinceMs = (nowMs: number, retentionDays: number): number =>
  nowMs - retentionDays * DAY_MS;

/**
 * Removes personal data older than so many days: parcels' contents, print data, parameters of
 * calls, what was sent for distribution orders, and the data keys nothing is sealed with any more. What was there is overwritten in the
 * file and leaves the write-ahead log; numbers, states and events stay.
 *
 * @returns how many parcels were purged
 */
export async function purgeContent(deps: PurgeDeps, retentionDays: number): Promise<number> {
  const { db } = deps;
  const beforeMs = keptSinceMs(deps.nowMs(), retentionDays);
  let purged = 0;
  let requests = 0;
  db.pragma('secure_delete = ON');
  db.pragma(`wal_autocheckpoint = ${SMALL_CHECKPOINT_PAGES}`);
  try {
    for (let more = true; more && !deps.isStopped();) {
      const done = purgePiece(deps, beforeMs, retentionDays);
      purged += done;
      more = done > 0;
      await deps.breathe();
    }
    for (const purge of [purgeCalls, purgeRequests]) {
      for (let more = true; more && !deps.isStopped();) {
        const done = inTransaction(db, () => purge(db, beforeMs, PIECE));
        requests += done;
        more = done > 0;
        await deps.breathe();
      }
    }
    if (deps.isStopped()) return purged;
    const keys = inTransaction(db, () => deleteUnusedKeys(db, beforeMs));
    if (purged + requests + keys > 0) db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    if (db.open) {
      db.pragma('secure_delete = OFF');
      db.pragma(`wal_autocheckpoint = ${USUAL_CHECKPOINT_PAGES}`);
    }
  }
  return purged;
}

function purgePiece(deps: PurgeDeps, beforeMs: number, days: number): number {
  const { db } = deps;
  const operator = deps.operator();
  return inTransaction(db, () => {
    const due = listPurgeable(db, beforeMs, PIECE);
    const atMs = deps.nowMs();
    for (const parcel of due) {
      purgeParcel(db, parcel, atMs);
      appendEvent(db, { kind: 'content_purged', atMs, operator, parcel, detail: { days } });
    }
    return due.length;
  });
}
