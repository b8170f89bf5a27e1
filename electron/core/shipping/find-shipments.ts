import type { Request, Response } from '../../../shared/ipc/contract.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { countDeadlines } from '../../ledger/shipping-deadlines.ts';
import { listShipments } from '../../ledger/shipping-list.ts';
import { breathe } from '../breathe.ts';
import { gatherPage } from '../gather-page.ts';

/** One page of what a filter finds: the oldest first, what is done the newest first. */
export const findShipments = (
  db: ReadableDb,
  { filter, ...page }: Request<'shipping:list'>,
): Promise<Response<'shipping:list'>> =>
  gatherPage(page, (after, limit) => listShipments(db, { filter, after, limit }));

/** Shipments that are still to be told after the last moment of their platform, and shortly before it. */
export async function readDeadlines(
  db: ReadableDb,
  nowMs: number,
): Promise<Response<'shipping:deadlines'>> {
  const all = { late: 0, soon: 0 };
  for (let fromMs: number | null = null; ; await breathe()) {
    const { late, soon, nextMs } = countDeadlines(db, nowMs, fromMs);
    all.late += late;
    all.soon += soon;
    if (nextMs === null) return all;
    fromMs = nextMs;
  }
}
