import type { OfferLink } from '../../shared/distribution.ts';

const offer = (
  goods: string,
  specs: string,
  number: 1 | 3,
  supplier: string,
  pieces: number,
): OfferLink => ({
  goods,
  specs,
  supplier,
  offerId: `90000000000${number}`,
  specId: `practice-spec-${number}`,
  pieces,
  outItemCode: `90000000001${number}`,
  outShopCode: '600000001',
});

/** Offers of practice suppliers for goods of the sample orders; those of the linen are not linked. */
export const SAMPLE_OFFERS: readonly OfferLink[] = [
  offer('手工牛轧糖', '', 1, '练习糖果厂', 1),
  offer('桂花糕', '', 1, '练习糖果厂', 2),
  offer('亚麻四件套', '', 3, '练习家纺厂', 1),
];
