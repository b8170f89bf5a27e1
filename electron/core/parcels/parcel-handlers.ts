import type { ParcelKey } from '../../../shared/ids.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { ok } from '../../../shared/result.ts';
import { addParcel } from './add-parcel.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import { mergeOrders, unmergeOrder } from './merge-orders.ts';
import { readMergeOverview } from './merge-suggestions.ts';
import { createReceiverMarks } from './same-receiver.ts';
import type { Station } from '../station.ts';

interface ParcelHandlerDeps {
  readonly station: Station;
  readonly ledger: LedgerAccess;
  readonly operator: () => string;
  readonly nowMs: () => number;
  readonly push: (change: Push) => void;
}

type ParcelHandlers = Pick<
  Handlers,
  'parcel:add' | 'parcel:merge' | 'parcel:unmerge' | 'parcel:merges' | 'number:cancel'
>;

/** What the page can ask for about boxes of an order, orders in a box, and cancelled numbers. */
export function createParcelHandlers(deps: ParcelHandlerDeps): ParcelHandlers {
  const { station } = deps;
  const { db, sealer, opener } = deps.ledger;
  const shared = { db, nowMs: deps.nowMs, operator: deps.operator };
  const receiverMark = createReceiverMarks(db, opener);
  const changed = (keys: readonly ParcelKey[]): void => {
    for (const { orderId, packId } of keys) deps.push({ topic: 'parcel', orderId, packId });
    deps.push({ topic: 'orders' });
  };
  return {
    'parcel:add': ({ orderId, packId, goods }) => {
      const added = addParcel({ ...shared, sealer, opener }, { orderId, packId }, goods);
      if (!added.ok) return added;
      changed([added.value]);
      return station.bench.start(added.value);
    },
    'parcel:merge': ({ main, others }) => {
      const merged = mergeOrders({ ...shared, receiverMark }, main, others);
      if (!merged.ok) return merged;
      changed([main, ...others]);
      return station.bench.card(main);
    },
    'parcel:unmerge': (key) => {
      const main = unmergeOrder(shared, key);
      if (!main.ok) return main;
      changed([main.value, key]);
      return station.bench.card(main.value);
    },
    'parcel:merges': async () => ok(await readMergeOverview({ db, opener, receiverMark })),
    'number:cancel': async ({ orderId, packId, labelDestroyed }) => {
      const done = await station.canceller.cancel({ orderId, packId }, labelDestroyed);
      return done.ok ? station.bench.card({ orderId, packId }) : done;
    },
  };
}
