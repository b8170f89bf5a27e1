import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

/** A number the gateway named that cannot be this parcel's: kept as evidence, never used. */
interface NumberConflict {
  readonly key: ParcelKey;
  readonly trackNo: string;
  readonly carrier: string;
  /** `differs`: the parcel has another number. `taken`: another parcel has this number. */
  readonly reason: 'differs' | 'taken';
  readonly atMs: number;
}

export function putConflict(db: WritableDb, conflict: NumberConflict): void {
  statement(
    db,
    `INSERT INTO number_conflicts (order_id, pack_id, track_no, carrier, reason, seen_at_ms)
     VALUES (@orderId, @packId, @trackNo, @carrier, @reason, @atMs) ON CONFLICT DO NOTHING`,
  ).run({
    ...conflict.key,
    trackNo: conflict.trackNo,
    carrier: conflict.carrier,
    reason: conflict.reason,
    atMs: conflict.atMs,
  });
}

/** The other numbers of a parcel, oldest first. */
export const readConflicts = (db: ReadableDb, key: ParcelKey): string[] =>
  z
    .array(z.object({ track_no: z.string() }))
    .parse(
      statement(
        db,
        `SELECT track_no FROM number_conflicts WHERE order_id = ? AND pack_id = ?
         ORDER BY conflict_id`,
      ).all(key.orderId, key.packId),
    )
    .map((row) => row.track_no);
