import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { countShipments } from '../../ledger/shipping-list.ts';
import { findShipments, readDeadlines } from './find-shipments.ts';
import type { SaveShipmentsDeps } from './save-shipments.ts';
import { saveShipments } from './save-shipments.ts';
import type { ShippingDesk } from './shipping-desk.ts';

type Decided = Response<'shipping:now'>;

type ShippingHandlers = Pick<
  Handlers,
  | 'shipping:counts'
  | 'shipping:list'
  | 'shipping:now'
  | 'shipping:hold'
  | 'shipping:by-hand'
  | 'shipping:not-shipped'
  | 'shipping:change'
  | 'shipping:deadlines'
  | 'shipping:extras'
  | 'shipping:export'
>;

interface ShippingHandlerDeps extends SaveShipmentsDeps {
  readonly desk: ShippingDesk;
}

/** What the page can ask for about shipping calls. */
export const createShippingHandlers = ({
  db,
  desk,
  ...files
}: ShippingHandlerDeps): ShippingHandlers => ({
  'shipping:counts': () => ok([...countShipments(db)]),
  'shipping:list': async (query) => ok(await findShipments(db, query)),
  'shipping:now': ({ keys }) => each(keys, desk.shipNow),
  'shipping:hold': ({ keys, held }) => each(keys, (key) => desk.hold(key, held)),
  'shipping:by-hand': ({ keys, reason }) => each(keys, (key) => desk.markByHand(key, reason)),
  'shipping:not-shipped': (key) => each([key], desk.sayNotShipped),
  'shipping:change': ({ key, ...change }) => each([key], (one) => desk.change(one, change)),
  'shipping:deadlines': async () => ok(await readDeadlines(db, files.nowMs())),
  'shipping:extras': ({ key, extras }) => each([key], (one) => desk.setExtras(one, extras)),
  'shipping:export': ({ filter }) => saveShipments({ db, ...files }, filter),
});

/** Decides for every parcel that can be decided for; fails where there was none. */
function each(
  keys: readonly ParcelKey[],
  decide: (key: ParcelKey) => Result<null, Fault>,
): Result<Decided, Fault> {
  const faults = keys.map(decide).flatMap((result) => (result.ok ? [] : [result.error]));
  const done = keys.length - faults.length;
  const [first] = faults;
  if (done === 0 && first !== undefined) return fail(first);
  const reasons = new Map(faults.map((why) => [why.code, why]));
  const refused = [...reasons.values()].map((why) => ({
    fault: why,
    count: faults.filter(({ code }) => code === why.code).length,
  }));
  return ok({ done, refused });
}
