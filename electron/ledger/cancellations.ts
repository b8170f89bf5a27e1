import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { CancellationState } from '../../shared/states.ts';
import { cancellationStateSchema } from '../../shared/states.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

/** The last wish to give a number back. While it is `open`, nobody knows whether the number lives. */
export interface Cancellation {
  readonly key: ParcelKey;
  readonly state: CancellationState;
  /** Why it was refused, or why it is still open. */
  readonly fault: Fault | null;
}

const cancellationRow = z
  .object({
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    state: cancellationStateSchema,
    fault: faultColumn,
  })
  .transform((row): Cancellation => ({
    key: { orderId: row.order_id, packId: row.pack_id },
    state: row.state,
    fault: row.fault,
  }));

export function readCancellation(db: ReadableDb, key: ParcelKey): Cancellation | null {
  const select = 'SELECT * FROM cancellations WHERE order_id = ? AND pack_id = ?';
  const row: unknown = statement(db, select).get(key.orderId, key.packId);
  return row === undefined ? null : cancellationRow.parse(row);
}

/** Whether a cancellation of this parcel's number is on its way: it is neither printed nor shipped. */
export const isCancelling = (db: ReadableDb, key: ParcelKey): boolean =>
  readCancellation(db, key)?.state === 'open';

/** Cancellations whose answer is not recorded, oldest first. */
export const listOpenCancellations = (db: ReadableDb): readonly Cancellation[] =>
  z
    .array(cancellationRow)
    .parse(
      statement(
        db,
        "SELECT * FROM cancellations WHERE state = 'open' ORDER BY requested_at_ms",
      ).all(),
    );

/** Writes that a number is about to be cancelled. Commit it before the call. */
export function putCancelling(
  db: WritableDb,
  row: { readonly key: ParcelKey; readonly operator: string; readonly atMs: number },
): void {
  statement(
    db,
    `INSERT INTO cancellations (order_id, pack_id, state, operator, requested_at_ms, changed_at_ms)
     VALUES (@orderId, @packId, 'open', @operator, @atMs, @atMs)
     ON CONFLICT (order_id, pack_id) DO UPDATE SET
       state = 'open', fault = NULL, operator = excluded.operator,
       requested_at_ms = excluded.requested_at_ms, changed_at_ms = excluded.changed_at_ms`,
  ).run({ ...row.key, operator: row.operator, atMs: row.atMs });
}

/**
 * Writes what became of an open cancellation.
 *
 * @returns false where it was not open; nothing changed then
 */
export function settleCancellation(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly state: CancellationState;
    readonly fault: Fault | null;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE cancellations SET state = @state, fault = @fault, changed_at_ms = @atMs
     WHERE order_id = @orderId AND pack_id = @packId AND state = 'open'`,
  ).run({
    ...row.key,
    state: row.state,
    fault: row.fault === null ? null : JSON.stringify(row.fault),
    atMs: row.atMs,
  });
  return changes === 1;
}
