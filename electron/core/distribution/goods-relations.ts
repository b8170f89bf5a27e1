import type { OfferRelation, RelationSku } from '../../../shared/distribution.ts';
import type { CargoView } from '../../../shared/distribution-views.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { listOfferLinks } from '../../ledger/offer-links.ts';
import { readRelation } from '../../ledger/offer-relations.ts';
import { cargoOf } from './order-view.ts';

/** The links that the goods of an order need at 1688, one for each offer, with their variants. */
export function relationsIn(db: ReadableDb, order: DistributionOrder): readonly OfferRelation[] {
  const links = listOfferLinks(db);
  const found = new Map<string, OfferRelation>();
  for (const line of cargoOf(order)) {
    const { channel, offerId, outItemCode, outShopCode, specId } = line;
    const name = [channel, offerId, outItemCode, outShopCode].join('\n');
    const link = links.find((each) => isOf(line, each));
    const sku = {
      offerId,
      specId,
      skuId: specId,
      outSkuId: outItemCode,
      quantity: link?.pieces ?? 1,
    };
    const before = found.get(name);
    if (before?.skus.some((each) => each.specId === specId) === true) continue;
    const key = { channel, offerId, outItemCode, outShopCode };
    found.set(name, {
      ...key,
      state: readRelation(db, key) ?? 'unknown',
      skus: [...(before?.skus ?? []), sku],
    });
  }
  return [...found.values()];
}

const isOf = (
  line: CargoView,
  link: Pick<CargoView, 'offerId' | 'specId' | 'outItemCode'>,
): boolean =>
  link.offerId === line.offerId &&
  link.specId === line.specId &&
  link.outItemCode === line.outItemCode;

/** The relation with what a person said about its variants. */
export const withSkus = (relation: OfferRelation, said: readonly RelationSku[]): OfferRelation => ({
  ...relation,
  skus: relation.skus.map(
    (sku) =>
      said.find(({ offerId, specId }) => offerId === sku.offerId && specId === sku.specId) ?? sku,
  ),
});

/**
 * The links to be made now. What may be there already is only made again where a person looked at
 * 1688 and says that it is not.
 */
export function relationsToLink(
  relations: readonly OfferRelation[],
  looked: boolean,
): Result<readonly OfferRelation[], Fault> {
  const missing = relations.filter(({ state }) => state !== 'linked');
  if (looked) return ok(missing.length === 0 ? relations : missing);
  const unseen =
    missing.length === 0 ? relations[0] : missing.find(({ state }) => state === 'asked');
  return unseen === undefined
    ? ok(missing)
    : fail(fault('DISTRIBUTION_LINK_UNSEEN', { offer: unseen.offerId }));
}
