import type { OfferLink } from '../../../../shared/distribution.ts';
import { offerLinkSchema } from '../../../../shared/distribution.ts';

export const OFFER_FIELDS = [
  'goods',
  'specs',
  'supplier',
  'offerId',
  'specId',
  'pieces',
  'outItemCode',
  'outShopCode',
] as const satisfies readonly (keyof OfferLink)[];
export type OfferField = (typeof OFFER_FIELDS)[number];

/** What the form holds. */
export type OfferValues = Readonly<Record<OfferField, string>>;

const EMPTY: OfferValues = {
  goods: '',
  specs: '',
  supplier: '',
  offerId: '',
  specId: '',
  pieces: '1',
  outItemCode: '',
  outShopCode: '',
};

export const offerValuesOf = (link: OfferLink | null): OfferValues =>
  link === null ? EMPTY : { ...link, pieces: String(link.pieces) };

/** The offer that the form holds, or the fields that cannot be taken. */
export function offerOf(
  values: OfferValues,
): { readonly link: OfferLink } | { readonly wrong: readonly OfferField[] } {
  const pieces = /^\d+$/.test(values.pieces.trim()) ? Number(values.pieces) : Number.NaN;
  const offerId = values.offerId.trim();
  const parsed = offerLinkSchema.safeParse({ ...values, offerId, pieces });
  if (parsed.success) return { link: parsed.data };
  const named = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return { wrong: OFFER_FIELDS.filter((field) => named.has(field)) };
}

export const isSamePlace = (one: OfferLink, other: OfferLink): boolean =>
  one.goods === other.goods && one.specs === other.specs;

/** Whether another line of the table stands for these goods already; keeping would overwrite it. */
export const isTaken = (
  links: readonly OfferLink[],
  link: OfferLink,
  before: OfferLink | null,
): boolean =>
  (before === null || !isSamePlace(link, before)) && links.some((one) => isSamePlace(one, link));
