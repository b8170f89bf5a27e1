import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import {
  listFollowed,
  pullFollowForward,
  putOffFollow,
  readNextFollowAtMs,
} from '../../ledger/followed-orders.ts';
import { FARTHEST_TRY_MS } from '../backoff.ts';
import type { DurableWork, DurableWorkDeps } from '../durable-work.ts';
import { createDurableWork } from '../durable-work.ts';
import { FOLLOW_EVERY_MS } from './follow-every.ts';
import { refreshOrder } from './refresh-orders.ts';

interface FollowingDeps extends Pick<
  DurableWorkDeps<DistributionRecord>,
  'nowMs' | 'client' | 'logBug'
> {
  readonly db: WritableDb;
  readonly operator: () => string;
  readonly changed: () => void;
}

/** Older orders are read when a person asks only. */
const FOLLOWED_FOR_MS = 60 * 24 * 60 * 60_000;
/** Orders that one look at the ledger reads. */
const LOOKED_AT = 100;

/**
 * Reads placed orders at 1688 for as long as the station runs, each at most once in
 * `FOLLOW_EVERY_MS` whatever comes of it: the next time is written before the call.
 */
export const createFollowing = (deps: FollowingDeps): DurableWork => {
  const { db, nowMs } = deps;
  const sinceMs = (): number => nowMs() - FOLLOWED_FOR_MS;
  return createDurableWork<DistributionRecord>({
    ...deps,
    name: 'placed distribution orders',
    take: (underWay) => {
      inTransaction(db, () => pullFollowForward(db, nowMs(), nowMs() + FARTHEST_TRY_MS));
      const query = { nowMs: nowMs(), sinceMs: sinceMs(), limit: LOOKED_AT };
      const next = listFollowed(db, query).find(
        ({ distributionId }) => !underWay.has(distributionId),
      );
      if (next === undefined) return null;
      inTransaction(db, () => putOffFollow(db, next.outOrderId, nowMs() + FOLLOW_EVERY_MS));
      return next;
    },
    idsOf: ({ distributionId }) => [distributionId],
    perform: async (client, { outOrderId }) => {
      await refreshOrder(deps, client, outOrderId);
    },
    ended: deps.changed,
    nextTryAtMs: () => readNextFollowAtMs(db, sinceMs()),
  });
};
