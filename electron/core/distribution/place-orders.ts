import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { createOnce } from '../../gateway/alibaba/create-once.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { findPlaced } from '../../gateway/alibaba/find-placed.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import {
  listPlaceable,
  moveDistribution,
  pullPlacingForward,
  readNextPlacingAtMs,
} from '../../ledger/distribution-orders.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { FARTHEST_TRY_MS } from '../backoff.ts';
import type { DurableWork } from '../durable-work.ts';
import { createDurableWork } from '../durable-work.ts';
import type { PlacingNext } from './after-placing.ts';
import { afterFinding, afterPlacing, afterRefusal, unordered } from './after-placing.ts';
import { FOLLOW_EVERY_MS } from './follow-every.ts';

export interface PlacingDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** The client of the current setup, or what is missing in it. */
  readonly client: () => Result<GatewayClient, Fault>;
  /** What is sent for an order. It fails where the ledger's key is locked. */
  readonly requestOf: (record: DistributionRecord) => Result<DistributionOrder, Fault>;
  readonly changed: () => void;
  readonly logBug: (where: string, error: unknown) => void;
  /** The only orders that may be worked on, by name; left out, all. */
  readonly only?: () => readonly string[];
  /** Orders placed at once; left out, several. */
  readonly atOnce?: number;
}

/** Orders that one look at the ledger reads. */
const LOOKED_AT = 100;

/** Places distribution orders, each at most once, for as long as the station runs. */
export const createPlacing = (deps: PlacingDeps): DurableWork =>
  createDurableWork<DistributionRecord>({
    ...deps,
    name: 'distribution orders',
    take: (underWay) => takeOrder(deps, underWay),
    idsOf: ({ distributionId }) => [distributionId],
    perform: async (client, record) => {
      const next =
        record.state === 'checking'
          ? await find(client, record)
          : await place(client, deps.requestOf(record), record);
      recordNext(deps, record, next);
    },
    ended: deps.changed,
    nextTryAtMs: () => readNextPlacingAtMs(deps.db),
  });

async function find(client: GatewayClient, record: DistributionRecord): Promise<PlacingNext> {
  const { shop, outOrderId, fault: cause } = record;
  const found = await findPlaced(client, shop, outOrderId);
  const tries = record.tries + 1;
  return afterFinding(found, { tries, cause: cause ?? fault('PARCEL_NOT_ANSWERED') });
}

async function place(
  client: GatewayClient,
  request: Result<DistributionOrder, Fault>,
  record: DistributionRecord,
): Promise<PlacingNext> {
  if (!request.ok) return unordered(request.error, record);
  const { shop, outOrderId, tries, maybeBought } = record;
  const next = afterPlacing(await createOnce(client, shop, request.value), record);
  if (next.to !== 'refused' || !maybeBought) return next;
  return afterRefusal(await findPlaced(client, shop, outOrderId), { tries, refused: next });
}

/** Takes the next order; one to be created stands as asked for when this returns. */
function takeOrder(deps: PlacingDeps, underWay: ReadonlySet<number>): DistributionRecord | null {
  const { db } = deps;
  return inTransaction(db, () => {
    const atMs = deps.nowMs();
    pullPlacingForward(db, atMs, atMs + FARTHEST_TRY_MS);
    const open = listPlaceable(db, { nowMs: atMs, limit: LOOKED_AT, only: deps.only?.() });
    for (const record of open) {
      if (underWay.has(record.distributionId)) continue;
      const { outOrderId, state, asked } = record;
      if (state === 'checking') return record;
      if (asked) {
        // A call that nobody makes any more was cut: nobody knows whether it bought.
        const why = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: 'restart' });
        const change = { from: ['creating'], to: 'checking', asked: false, fault: why } as const;
        moveDistribution(db, { outOrderId, atMs, ...change });
        return { ...record, state: 'checking', asked: false, fault: why };
      }
      const tries = record.tries + 1;
      const change = { from: ['creating'], to: 'creating', asked: true, fault: null } as const;
      moveDistribution(db, { outOrderId, atMs, ...change, tries });
      return { ...record, asked: true, tries };
    }
    return null;
  });
}

const EVENT_OF: Readonly<Record<PlacingNext['to'], EventKind | null>> = {
  created: 'distribution_created',
  refused: 'distribution_refused',
  checking: 'distribution_checking',
  creating: null,
};

function recordNext(deps: PlacingDeps, record: DistributionRecord, next: PlacingNext): void {
  const { outOrderId, state, key } = record;
  inTransaction(deps.db, () => {
    const atMs = deps.nowMs();
    const wasLook = state === 'checking';
    const why = 'fault' in next ? next.fault : null;
    const moved = moveDistribution(deps.db, {
      outOrderId,
      from: [state],
      to: next.to,
      asked: false,
      atMs,
      fault: why,
      ...('afterMs' in next ? { nextTryAtMs: atMs + next.afterMs } : {}),
      ...(wasLook ? { tries: record.tries + 1 } : {}),
      ...(next.to === 'created' ? { ...next.order, nextTryAtMs: atMs + FOLLOW_EVERY_MS } : {}),
    });
    const kind = wasLook && next.to === 'checking' ? null : EVENT_OF[next.to];
    if (!moved || kind === null) return;
    const detail = { out_order: outOrderId, ...(why === null ? {} : { code: why.code }) };
    appendEvent(deps.db, { kind, atMs, operator: deps.operator(), parcel: key, detail });
  });
}
