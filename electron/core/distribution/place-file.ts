import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { readDistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { moveDistribution, readDistribution } from '../../ledger/distribution-orders.ts';
import type { DistributionDeskDeps } from './distribution-desk.ts';
import { createDistributionDesk } from './distribution-desk.ts';

/** One order of a file. */
export interface DistributionBody {
  /** As the file has it. */
  readonly outOrderId: string;
  /** A `request_data` body, numbers as they were written. */
  readonly body: unknown;
}

/** What became of it. `creating`: not placed yet; the ledger keeps it for the next run or the window. */
export interface PlacedOrder {
  readonly outOrderId: string;
  readonly state: 'created' | 'refused' | 'unknown' | 'creating';
  /** 1688's ids; several where it split the purchase. */
  readonly tradeIds: readonly string[];
  readonly fault: Fault | null;
}

type PlaceFileDeps = Omit<DistributionDeskDeps, 'only' | 'atOnce' | 'changed'>;

/**
 * Places the orders of a file through the ledger, one after the other: all rows are written before
 * the first call. Only these orders are placed. One that was placed is not placed again, and one
 * whose answer is missing is asked about.
 */
export async function* placeFile(
  deps: PlaceFileDeps,
  bodies: readonly DistributionBody[],
): AsyncGenerator<PlacedOrder> {
  let only: readonly string[] = [];
  const desk = createDistributionDesk({ ...deps, changed: () => {}, only: () => only, atOnce: 1 });
  const seen = new Set<string>();
  const written = bodies.map(({ body }): Result<string, Fault> => {
    const order = readDistributionOrder(body);
    if (!order.ok) return order;
    const { outOrderId } = order.value;
    if (seen.has(outOrderId)) return fail(fault('PARCEL_TWICE_IN_FILE'));
    seen.add(outOrderId);
    if (isUnderWay(deps, outOrderId)) return ok(outOrderId);
    const drafted = desk.draftFrom(body);
    if (!drafted.ok) return drafted;
    const created = desk.create(outOrderId);
    return created.ok ? ok(outOrderId) : created;
  });
  try {
    for (const [at, name] of written.entries()) {
      if (name.ok) {
        only = [name.value];
        await desk.placing.idle();
        yield placedOrder(deps.db, name.value);
      } else {
        const outOrderId = bodies[at]?.outOrderId ?? '';
        yield { outOrderId, state: 'refused', tradeIds: [], fault: name.error };
      }
    }
  } finally {
    await desk.placing.stop();
  }
}

/**
 * Placed before, or begun before. One whose time has not come is tried at once, unless 1688 may
 * have it although it says otherwise: its time is how long a lost order may take to arrive.
 */
function isUnderWay({ db, nowMs }: PlaceFileDeps, outOrderId: string): boolean {
  const record = readDistribution(db, outOrderId);
  if (record === null || record.state === 'draft' || record.state === 'refused') return false;
  const { state: to, asked, maybeBought, fault: why } = record;
  if (to === 'checking' || (to === 'creating' && !maybeBought)) {
    moveDistribution(db, { outOrderId, from: [to], to, asked, atMs: nowMs(), fault: why });
  }
  return true;
}

function placedOrder(db: WritableDb, outOrderId: string): PlacedOrder {
  const record = readDistribution(db, outOrderId);
  if (record === null) throw new Error('An order that was just written is not there');
  const { state, tradeIds, fault: why } = record;
  switch (state) {
    case 'created':
      return { outOrderId, state, tradeIds, fault: null };
    case 'refused':
      return { outOrderId, state, tradeIds: [], fault: why };
    case 'checking':
      return {
        outOrderId,
        state: 'unknown',
        tradeIds: [],
        fault: why ?? fault('PARCEL_NOT_ANSWERED'),
      };
    case 'draft':
    case 'creating':
      return { outOrderId, state: 'creating', tradeIds: [], fault: why };
  }
}
