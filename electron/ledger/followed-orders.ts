import { z } from 'zod';
import { TRADES_ENDED } from '../../shared/distribution.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { DistributionRecord } from './distribution-orders.ts';
import { distributionRows } from './distribution-orders.ts';
import { sqlTexts } from './sql-texts.ts';

/** Placed orders that may still change: 1688 does not call them over, and they are not too old. */
const FOLLOWED = `state = 'created' AND created_at_ms > @sinceMs
  AND trade_status NOT IN (${sqlTexts(TRADES_ENDED)})`;

/** Followed orders that may be read again by now, the longest waiting first. */
export const listFollowed = (
  db: ReadableDb,
  query: { readonly nowMs: number; readonly sinceMs: number; readonly limit: number },
): readonly DistributionRecord[] =>
  distributionRows.parse(
    statement(
      db,
      `SELECT * FROM distribution_orders INDEXED BY distribution_orders_followed
       WHERE ${FOLLOWED} AND next_try_at_ms <= @nowMs
       ORDER BY next_try_at_ms LIMIT @limit`,
    ).all(query),
  );

/** When a followed order may be read next; null where none is followed. */
export const readNextFollowAtMs = (db: ReadableDb, sinceMs: number): number | null =>
  z.object({ at_ms: z.number().nullable() }).parse(
    statement(
      db,
      `SELECT min(next_try_at_ms) AS at_ms FROM distribution_orders
           INDEXED BY distribution_orders_followed
         WHERE ${FOLLOWED}`,
    ).get({ sinceMs }),
  ).at_ms;

/** Says when a placed order is read next; nothing else of it changes. */
export function putOffFollow(db: WritableDb, outOrderId: string, untilMs: number): void {
  statement(
    db,
    `UPDATE distribution_orders SET next_try_at_ms = @untilMs
     WHERE out_order_id = @outOrderId AND state = 'created'`,
  ).run({ outOrderId, untilMs });
}

/** Lets be read now what was to wait until after `farMs`: the clock was ahead when it was written. */
export function pullFollowForward(db: WritableDb, nowMs: number, farMs: number): void {
  statement(
    db,
    `UPDATE distribution_orders INDEXED BY distribution_orders_followed
     SET next_try_at_ms = @nowMs WHERE state = 'created' AND next_try_at_ms > @farMs`,
  ).run({ nowMs, farMs });
}
