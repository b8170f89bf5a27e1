import type { OfferRelation, RelationSku } from '../../../shared/distribution.ts';
import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { relationAdd } from '../../gateway/alibaba/relation-add.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import { moveDistribution, readDistribution } from '../../ledger/distribution-orders.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putRelation, readRelation, removeRelation } from '../../ledger/offer-relations.ts';
import { relationsIn, relationsToLink, withSkus } from './goods-relations.ts';

export interface LinkingDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly client: () => Result<GatewayClient, Fault>;
  readonly requestOf: (record: DistributionRecord) => Result<DistributionOrder, Fault>;
  readonly changed: () => void;
}

/** What a person says about linking the goods of an order. */
export interface LinkWish {
  readonly outOrderId: string;
  /** The person looked at 1688: what nobody saw linked is not linked. */
  readonly looked: boolean;
  /** Ids of variants that the order's body does not have. */
  readonly skus: readonly RelationSku[];
}

/** Links the goods of refused orders with the offers that stand for them. */
export interface GoodsLinking {
  readonly relations: (outOrderId: string) => Result<readonly OfferRelation[], Fault>;
  /**
   * Links the goods of an order that 1688 refused for it, and makes it a draft again. The call may
   * not be repeated blindly: it stands as asked in the ledger before, and after a lost answer only a
   * person who looked may have it made again.
   */
  readonly link: (wish: LinkWish) => Promise<Result<null, Fault>>;
}

export function createGoodsLinking(deps: LinkingDeps): GoodsLinking {
  const { db } = deps;
  let isBusy = false;

  const relations = (outOrderId: string): Result<readonly OfferRelation[], Fault> => {
    const record = readDistribution(db, outOrderId);
    if (record === null) return fail(fault('DISTRIBUTION_GONE', { order: outOrderId }));
    const order = deps.requestOf(record);
    return order.ok ? ok(relationsIn(db, order.value)) : order;
  };

  const linkAll = async (
    { outOrderId, looked, skus }: LinkWish,
    client: GatewayClient,
  ): Promise<Result<null, Fault>> => {
    const record = readDistribution(db, outOrderId);
    if (record === null || !isWanted(record)) return fail(fault('DISTRIBUTION_LINK_NOT_WANTED'));
    const found = relations(outOrderId);
    if (!found.ok) return found;
    const toLink = relationsToLink(found.value, looked);
    if (!toLink.ok) return toLink;
    for (const relation of toLink.value) {
      const why = await linkOne(deps, client, record, withSkus(relation, skus));
      if (why !== null) return fail(why);
    }
    inTransaction(db, () => {
      const change = { from: ['refused'], to: 'draft', asked: false, fault: null } as const;
      moveDistribution(db, { outOrderId, atMs: deps.nowMs(), ...change });
      tell(deps, 'distribution_linked', record);
    });
    return ok(null);
  };

  return {
    relations,
    link: async (wish) => {
      const client = deps.client();
      if (!client.ok) return client;
      if (isBusy) return fail(fault('DISTRIBUTION_UNDER_WAY'));
      isBusy = true;
      try {
        return await linkAll(wish, client.value);
      } finally {
        isBusy = false;
        deps.changed();
      }
    },
  };
}

const WANTED: ReadonlySet<ErrorCode> = new Set([
  'PLATFORM_RELATION_MISSING',
  'DISTRIBUTION_LINK_UNSEEN',
]);

const isWanted = ({ state, fault: why }: DistributionRecord): boolean =>
  state === 'refused' && why !== null && WANTED.has(why.code);

/** @returns why it is not known to be linked */
async function linkOne(
  deps: LinkingDeps,
  client: GatewayClient,
  record: DistributionRecord,
  relation: OfferRelation,
): Promise<Fault | null> {
  const { db, nowMs } = deps;
  const { offerId } = relation;
  const before = readRelation(db, relation);
  const unseen = fault('DISTRIBUTION_LINK_UNSEEN', { offer: offerId });
  inTransaction(db, () => {
    putRelation(db, relation, 'asked', nowMs());
    stayRefused(deps, record, unseen);
    tell(deps, 'distribution_link_asked', record);
  });
  const answer = await client.call(relationAdd, record.shop, {
    channel: relation.channel,
    offer: { offerId },
    outItemCode: relation.outItemCode,
    outShopCode: relation.outShopCode,
    distributeType: 'manual',
    skus: relation.skus.map(({ skuId, outSkuId, quantity }) => ({
      offerSkuId: skuId,
      offerSkuName: '',
      outSkuId,
      quantity,
    })),
  });
  return inTransaction(db, () => {
    if (answer.ok) {
      putRelation(db, relation, 'linked', nowMs());
      return null;
    }
    const { outcome, fault: why } = answer.error satisfies CallFailure;
    if (outcome === 'unknown') return unseen;
    if (before === null) removeRelation(db, relation);
    else putRelation(db, relation, before, nowMs());
    stayRefused(deps, record, outcome === 'not_sent' ? (record.fault ?? why) : why);
    return why;
  });
}

const stayRefused = ({ db, nowMs }: LinkingDeps, record: DistributionRecord, why: Fault): void => {
  const change = { from: ['refused'], to: 'refused', asked: false, fault: why } as const;
  moveDistribution(db, { outOrderId: record.outOrderId, atMs: nowMs(), ...change });
};

const tell = (
  { db, nowMs, operator }: LinkingDeps,
  kind: EventKind,
  { key, outOrderId }: DistributionRecord,
): void =>
  appendEvent(db, {
    kind,
    atMs: nowMs(),
    operator: operator(),
    parcel: key,
    detail: { out_order: outOrderId },
  });
