import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readShipmentById } from '../../ledger/shipments.ts';
import { createOutbox } from './outbox.ts';
import type { OutboxDeps } from './outbox.ts';
import type { PlacedWish, ShipmentWish, WishContext } from './place-shipment.ts';
import { mayShareGoods, placeShipment } from './place-shipment.ts';

/** One order of a file. */
export interface FileOrder {
  /** As the file has it. */
  readonly orderId: string;
  /** What is to be told, or why it cannot be. */
  readonly wish: Result<ShipmentWish, Fault>;
}

/** What became of it. `due`: not told yet; the ledger keeps it for the next run or the window. */
export interface ToldOrder {
  readonly orderId: string;
  readonly state: 'shipped' | 'refused' | 'unknown' | 'due';
  readonly fault: Fault | null;
}

export interface TellFileDeps extends Omit<OutboxDeps, 'only' | 'changed'> {
  readonly context: Omit<WishContext, 'operator' | 'atMs'>;
}

/** Orders between two reports. */
const AT_ONCE = 200;

/**
 * Tells a platform what a file says, through the outbox: all rows are written before the first
 * call. Only the orders of the file are told. An order that stands there again is refused, unless
 * it changes what was told; then it is written when the one before it has its answer.
 */
export async function* tellFile(
  deps: TellFileDeps,
  orders: readonly FileOrder[],
): AsyncGenerator<ToldOrder> {
  const placed = placeFirst(deps, orders);
  let ids: readonly number[] = [];
  const outbox = createOutbox({ ...deps, changed: () => {}, only: () => ids });
  try {
    for (let from = 0; from < orders.length; from += AT_ONCE) {
      const some = orders.slice(from, from + AT_ONCE);
      ids = some.flatMap((order) => idOf(placed.get(order)));
      if (ids.length > 0) await outbox.idle();
      for (const order of some) {
        const first = placed.get(order);
        if (first !== undefined) {
          yield toldOrder(deps, order, first);
          continue;
        }
        const again = place(deps, order);
        ids = idOf(again);
        if (ids.length > 0) await outbox.idle();
        yield toldOrder(deps, order, again);
      }
    }
  } finally {
    await outbox.stop();
  }
}

type Placed = Result<PlacedWish, Fault>;

const idOf = (placed: Placed | undefined): readonly number[] =>
  placed?.ok === true && placed.value.to === 'tell' ? [placed.value.shipmentId] : [];

/** Writes every order where it stands first in the file; a later change of it is left out. */
function placeFirst(
  deps: TellFileDeps,
  orders: readonly FileOrder[],
): ReadonlyMap<FileOrder, Placed> {
  const placed = new Map<FileOrder, Placed>();
  const seen = new Map<string, readonly ShipmentWish[]>();
  inTransaction(deps.db, () => {
    for (const order of orders) {
      const { wish } = order;
      if (!wish.ok) {
        placed.set(order, wish);
        continue;
      }
      const { orderId, extras, overwrites } = wish.value;
      const others = seen.get(orderId) ?? [];
      const isAgain = others.some((other) => mayShareGoods(other.extras, extras));
      if (isAgain && !overwrites) placed.set(order, fail(fault('PARCEL_TWICE_IN_FILE')));
      if (isAgain) continue;
      seen.set(orderId, [...others, wish.value]);
      placed.set(order, placeIn(deps, order));
    }
  });
  return placed;
}

const place = (deps: TellFileDeps, order: FileOrder): Placed =>
  inTransaction(deps.db, () => placeIn(deps, order));

function placeIn({ db, nowMs, operator, context }: TellFileDeps, { wish }: FileOrder): Placed {
  if (!wish.ok) return wish;
  return ok(placeShipment(db, wish.value, { ...context, operator: operator(), atMs: nowMs() }));
}

function toldOrder({ db }: TellFileDeps, { orderId }: FileOrder, placed: Placed): ToldOrder {
  if (!placed.ok) return { orderId, state: 'refused', fault: placed.error };
  if (placed.value.to === 'refused') {
    return { orderId, state: 'refused', fault: placed.value.fault };
  }
  if (placed.value.to === 'done') return { orderId, state: 'shipped', fault: null };
  const { state, fault: why } = readShipmentById(db, placed.value.shipmentId);
  switch (state) {
    case 'done':
      return { orderId, state: 'shipped', fault: null };
    case 'refused':
    case 'void':
      return { orderId, state: 'refused', fault: why };
    case 'checking':
    case 'sending':
      return { orderId, state: 'unknown', fault: why ?? fault('PARCEL_NOT_ANSWERED') };
    case 'due':
    case 'waiting':
      return { orderId, state: 'due', fault: why };
  }
}
