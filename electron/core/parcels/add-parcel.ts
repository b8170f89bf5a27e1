import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putParcelGoods } from '../../ledger/goods.ts';
import { countLostTimes } from '../../ledger/lost-period.ts';
import { moveMerged, readMainOf, readMergedInto } from '../../ledger/merges.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { contentContext, putParcel, readParcel, readUsedPackIds } from '../../ledger/parcels.ts';
import type { Opener, Sealer } from '../../ledger/vault.ts';
import { prepareParcel } from '../importing/prepare-row.ts';
import { readOrderInfo } from './order-content.ts';
import { withIds } from '../importing/order-file.ts';
import { openContent } from './parcel-content.ts';
import { nextPackId } from './pack-ids.ts';

export interface AddParcelDeps {
  readonly db: WritableDb;
  readonly sealer: Sealer;
  readonly opener: Result<Opener, Fault>;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/** What the events of a parcel that was added name as its source. */
const SOURCE = 'bench';

/**
 * Adds another box to an order: the same receiver, carrier and sender, a pack id that this order
 * never had, and all goods or the chosen ones. Nothing is asked of the gateway here. Where the box
 * it is made from has a number that is out of use, the orders that travelled in that one travel in
 * the new one.
 *
 * @param goods places of the order's goods lines, from 0; null = all
 */
export function addParcel(
  deps: AddParcelDeps,
  from: ParcelKey,
  goods: readonly number[] | null,
): Result<ParcelKey, Fault> {
  const { db, sealer } = deps;
  return inTransaction(db, () => {
    const parcel = readParcel(db, from);
    if (parcel === null) return fail(fault('PARCEL_UNKNOWN', { code: from.orderId }));
    const main = readMainOf(db, from);
    if (main !== null) return fail(fault('PARCEL_MERGED', { main: main.orderId }));
    const content = openContent(db, deps.opener, from);
    if (!content.ok) return content;

    const packId = nextPackId(readUsedPackIds(db, from.orderId), countLostTimes(db));
    const key = { orderId: from.orderId, packId };
    const entry = withIds(content.value.orderInfo, key.orderId, key.packId);
    const orderInfo = goods === null ? entry : withGoods(entry, goods);
    const chosen = { orderInfo, sender: content.value.sender };
    const info = readOrderInfo(chosen);
    if (info.items.length === 0) return fail(fault('ITEMS_MISSING'));

    const number = readNumber(db, from);
    const carrier = parcel.carrier ?? number?.askedWith.carrier ?? null;
    const prepared = prepareParcel({
      ...parcel,
      key,
      carrier,
      content: chosen,
      info,
      goodsCodes: [],
      warnings: [],
    });
    const atMs = deps.nowMs();
    putParcel(db, {
      key,
      channel: parcel.channel,
      carrier,
      userId: parcel.userId,
      wave: parcel.wave,
      shipByMs: parcel.shipByMs,
      contentHash: prepared.contentHash,
      itemSummary: prepared.itemSummary,
      sealedContent: sealer.seal(prepared.content, contentContext(key)),
      source: SOURCE,
      importedAtMs: atMs,
    });
    putParcelGoods(db, key, prepared.goods);
    const replaces = isOutOfUse(number?.state ?? null);
    const carried = replaces ? readMergedInto(db, from).length : 0;
    if (carried > 0) moveMerged(db, from, key);
    appendEvent(db, {
      kind: 'parcel_added',
      atMs,
      operator: deps.operator(),
      parcel: key,
      detail: { from: from.packId, all_goods: goods === null, merged_orders: carried },
    });
    return ok(key);
  });
}

/** The entry with some of its goods lines only; everything else as it was imported. */
function withGoods(
  entry: Readonly<Record<string, unknown>>,
  places: readonly number[],
): Readonly<Record<string, unknown>> {
  const { items } = entry;
  if (!Array.isArray(items)) return entry;
  return { ...entry, items: items.filter((_, place) => places.includes(place)) };
}
