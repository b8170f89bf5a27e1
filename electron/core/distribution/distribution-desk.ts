import type { OfferLink } from '../../../shared/distribution.ts';
import type { DistributionPreview } from '../../../shared/distribution-views.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { grouppayUrl } from '../../gateway/alibaba/grouppay-url.ts';
import { readDistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { parseKeepingLiterals, stringifyLossless, writeIndented } from '../../gateway/json.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import {
  moveDistribution,
  putDraft,
  readDistribution,
  readSealedRequest,
  removeDraft,
  requestContext,
} from '../../ledger/distribution-orders.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readMainOf, readMergedInto } from '../../ledger/merges.ts';
import { mayBeBought, readNumber } from '../../ledger/numbers.ts';
import { readOfferLink } from '../../ledger/offer-links.ts';
import { readItemSummary, readParcel } from '../../ledger/parcels.ts';
import type { Opener, Sealer } from '../../ledger/vault.ts';
import type { DurableWork } from '../durable-work.ts';
import { openContent } from '../parcels/parcel-content.ts';
import type { DraftWishes } from './draft-request.ts';
import { draftRequest } from './draft-request.ts';
import { createFollowing } from './follow-orders.ts';
import type { GoodsLinking } from './link-goods.ts';
import { createGoodsLinking } from './link-goods.ts';
import { orderView } from './order-view.ts';
import type { PlacingDeps } from './place-orders.ts';
import { refreshOrder } from './refresh-orders.ts';
import { createPlacing } from './place-orders.ts';

export interface DistributionDeskDeps extends Omit<PlacingDeps, 'requestOf'> {
  readonly sealer: Sealer;
  readonly opener: Result<Opener, Fault>;
  /** The 1688 account that buys, or what is missing in the setup. */
  readonly buyer: () => Result<string, Fault>;
}

/** Orders at 1688 suppliers for parcels of ours. */
export interface DistributionDesk extends GoodsLinking {
  readonly placing: DurableWork;
  /** Reads how placed orders go on, now and then. */
  readonly following: DurableWork;
  /** Writes a draft for a parcel, anew where one was not placed; its name is this parcel's for ever. */
  readonly draft: (key: ParcelKey, wishes: DraftWishes) => Result<DistributionRecord, Fault>;
  /** Writes a draft from a `request_data` body; its `outOrderId` is its name. */
  readonly draftFrom: (body: unknown) => Result<DistributionRecord, Fault>;
  /** What would be sent. Who has its receiver shown is written before the answer. */
  readonly preview: (outOrderId: string, isShown: boolean) => Result<DistributionPreview, Fault>;
  /** Removes a draft, or one that was refused: neither was ever placed. */
  readonly remove: (outOrderId: string) => Result<null, Fault>;
  /** Reads how a placed order goes on; see `refreshOrder`. */
  readonly refresh: (outOrderId: string) => Promise<Result<null, Fault>>;
  /** The address where a person pays for placed orders together. */
  readonly payUrl: (outOrderIds: readonly string[]) => Promise<Result<string, Fault>>;
  /** Has a draft, or one that was refused, placed. */
  readonly create: (outOrderId: string) => Result<null, Fault>;
}

const nameOf = ({ orderId, packId }: ParcelKey): string =>
  packId === '' ? `D${orderId}` : `D${orderId}-${packId}`;

/** Why a supplier must not be asked to send this parcel: it leaves from here, or may do so. */
function leavesFromHere(db: ReadableDb, key: ParcelKey): Fault | null {
  const main = readMainOf(db, key);
  if (main !== null) return fault('PARCEL_MERGED', { main: main.orderId });
  if (readMergedInto(db, key).length > 0) return fault('MERGE_NESTED');
  const number = readNumber(db, key);
  if (number === null || isOutOfUse(number.state)) return null;
  const mayExist = number.trackNo !== null || mayBeBought(number);
  return mayExist ? fault('DISTRIBUTION_NUMBER_EXISTS') : null;
}

/** Why a draft must not become an order now; null where nothing of the ledger speaks against it. */
function whyNotPlaced(db: ReadableDb, outOrderId: string): Fault | null {
  const record = readDistribution(db, outOrderId);
  if (record === null || record.key === null) return null;
  const { key, contentHash } = record;
  const isStale = contentHash !== '' && readParcel(db, key)?.contentHash !== contentHash;
  return isStale ? fault('DISTRIBUTION_DRAFT_STALE') : leavesFromHere(db, key);
}

export function createDistributionDesk(deps: DistributionDeskDeps): DistributionDesk {
  const { db, opener, sealer } = deps;

  const requestOf = ({ outOrderId }: DistributionRecord): Result<DistributionOrder, Fault> => {
    if (!opener.ok) return opener;
    const sealed = readSealedRequest(db, outOrderId);
    if (sealed === null) return fail(fault('CONTENT_PURGED'));
    try {
      const json = opener.value.open(sealed, requestContext(outOrderId));
      return readDistributionOrder(parseKeepingLiterals(json));
    } catch (error) {
      return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
    }
  };

  const placing = createPlacing({ ...deps, requestOf });
  const following = createFollowing(deps);

  const tell = (kind: EventKind, { key, outOrderId }: DistributionRecord): void =>
    appendEvent(db, {
      kind,
      atMs: deps.nowMs(),
      operator: deps.operator(),
      parcel: key,
      detail: { out_order: outOrderId },
    });

  const keep = (
    { outOrderId, content }: DistributionOrder,
    about: Pick<DistributionRecord, 'key' | 'supplier' | 'goods' | 'contentHash'>,
  ): Result<DistributionRecord, Fault> => {
    const shop = deps.buyer();
    if (!shop.ok) return shop;
    const kept = inTransaction(db, () => {
      const request = sealer.seal(stringifyLossless(content), requestContext(outOrderId));
      const atMs = deps.nowMs();
      if (!putDraft(db, { ...about, outOrderId, shop: shop.value, request, atMs })) return null;
      const record = readDistribution(db, outOrderId);
      if (record !== null) tell('distribution_drafted', record);
      return record;
    });
    if (kept === null) return fail(fault('DISTRIBUTION_EXISTS', { order: outOrderId }));
    deps.changed();
    return ok(kept);
  };

  return {
    placing,
    following,
    ...createGoodsLinking({ ...deps, requestOf }),
    draft: (key, wishes) => {
      const parcel = readParcel(db, key);
      if (parcel === null) return fail(fault('PARCEL_UNKNOWN'));
      const blocked = leavesFromHere(db, key);
      if (blocked !== null) return fail(blocked);
      const content = openContent(db, opener, key);
      if (!content.ok) return content;
      const request = draftRequest({
        outOrderId: nameOf(key),
        key,
        channel: parcel.channel,
        content: content.value,
        linkOf: (goods, specs): OfferLink | null => readOfferLink(db, goods, specs),
        wishes,
      });
      if (!request.ok) return request;
      const { order, supplier } = request.value;
      const { contentHash } = parcel;
      return keep(order, { key, supplier, goods: readItemSummary(db, key), contentHash });
    },
    draftFrom: (body) => {
      const order = readDistributionOrder(body);
      return order.ok
        ? keep(order.value, { key: null, supplier: '', goods: '', contentHash: '' })
        : order;
    },
    preview: (outOrderId, isShown) => {
      const record = readDistribution(db, outOrderId);
      if (record === null) return fail(fault('DISTRIBUTION_GONE', { order: outOrderId }));
      const order = requestOf(record);
      if (!order.ok) return order;
      if (isShown) inTransaction(db, () => tell('receiver_revealed', record));
      const json = isShown ? writeIndented(order.value.content) : null;
      return ok({ ...orderView(order.value, isShown), json });
    },
    remove: (outOrderId) => {
      const removed = inTransaction(db, () => {
        const record = readDistribution(db, outOrderId);
        if (record === null || !removeDraft(db, outOrderId)) return false;
        tell('distribution_removed', record);
        return true;
      });
      if (!removed) return fail(fault('DISTRIBUTION_UNDER_WAY'));
      deps.changed();
      return ok(null);
    },
    refresh: async (outOrderId) => {
      const client = deps.client();
      if (!client.ok) return client;
      const done = await refreshOrder(deps, client.value, outOrderId);
      deps.changed();
      following.wake();
      return done;
    },
    payUrl: async (outOrderIds) => {
      const client = deps.client();
      if (!client.ok) return client;
      const placed = outOrderIds.flatMap((name) => {
        const record = readDistribution(db, name);
        return record === null || record.tradeIds.length === 0 ? [] : [record];
      });
      const [first] = placed;
      if (first === undefined) return fail(fault('DISTRIBUTION_NOT_PLACED'));
      if (placed.some(({ shop }) => shop !== first.shop)) return fail(fault('PAY_LINK_SEVERAL'));
      const orderIds = placed.flatMap(({ tradeIds }) => tradeIds);
      const request = { orderIds, payPlatformType: 'PC' } as const;
      const answer = await client.value.call(grouppayUrl, first.shop, request);
      return answer.ok ? ok(answer.value.data) : fail(answer.error.fault);
    },
    create: (outOrderId) => {
      const blocked = whyNotPlaced(db, outOrderId);
      if (blocked !== null) return fail(blocked);
      const moved = inTransaction(db, () => {
        const change = { to: 'creating', asked: false, fault: null, tries: 0 } as const;
        const from = ['draft', 'refused'] as const;
        if (!moveDistribution(db, { outOrderId, from, atMs: deps.nowMs(), ...change }))
          return false;
        const record = readDistribution(db, outOrderId);
        if (record !== null) tell('distribution_ordered', record);
        return true;
      });
      if (!moved) return fail(fault('DISTRIBUTION_UNDER_WAY'));
      deps.changed();
      placing.wake();
      return ok(null);
    },
  };
}
