import { z } from 'zod';
import { SHIP_SOON_MS } from '../../shared/shipping-views.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

/** So many are counted in one go, and those of the same moment with them. */
const WINDOW = 20_000;

const WITHIN = `shipments INDEXED BY shipments_ship_by
  WHERE state NOT IN ('done', 'void') AND ship_by_ms IS NOT NULL
    AND ship_by_ms >= @fromMs AND ship_by_ms < @untilMs`;

const moment = z.number().optional();
const countRow = z.object({ late: z.number(), soon: z.number() });

/**
 * Shipments that are still to be told after the last moment of their platform, and shortly before it.
 *
 * @param fromMs the earliest moment that is counted; null counts from the first one on
 * @returns them and the moment to count on from, null where all are counted
 */
export function countDeadlines(
  db: ReadableDb,
  nowMs: number,
  fromMs: number | null,
): { readonly late: number; readonly soon: number; readonly nextMs: number | null } {
  const start = fromMs ?? Number.MIN_SAFE_INTEGER;
  const span = { fromMs: start, untilMs: nowMs + SHIP_SOON_MS };
  const beyond = moment.parse(
    statement(db, `SELECT ship_by_ms FROM ${WITHIN} ORDER BY ship_by_ms LIMIT 1 OFFSET ${WINDOW}`)
      .pluck()
      .get(span),
  );
  const nextMs = beyond === undefined ? null : Math.max(beyond, start + 1);
  const { late, soon } = countRow.parse(
    statement(
      db,
      `SELECT count(*) FILTER (WHERE ship_by_ms < @nowMs) AS late,
              count(*) FILTER (WHERE ship_by_ms >= @nowMs) AS soon FROM ${WITHIN}`,
    ).get({ ...span, nowMs, untilMs: nextMs ?? span.untilMs }),
  );
  return { late, soon, nextMs };
}
