import type { BoxView, ParcelCard } from '../../../shared/parcel-views.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import { parcelOrdinal } from '../parcel-ordinal.ts';

/** One box of an order and its place among those that are in use, from 1; null where it is not. */
export interface BoxPlace {
  readonly box: BoxView;
  readonly n: number | null;
}

const byOrdinal = (a: BoxView, b: BoxView): number =>
  (parcelOrdinal(a.packId) ?? Infinity) - (parcelOrdinal(b.packId) ?? Infinity) || 0;

/** The boxes of an order in the order of their pack ids; a box whose number is out of use has no place. */
export function boxPlaces(boxes: readonly BoxView[]): readonly BoxPlace[] {
  let n = 0;
  return boxes.toSorted(byOrdinal).map((box) => {
    if (isOutOfUse(box.numberState)) return { box, n: null };
    n += 1;
    return { box, n };
  });
}

/** The first other box of the order that is in use and has no label. */
export const nextUnlabelled = ({
  boxes,
  packId,
}: Pick<ParcelCard, 'boxes' | 'packId'>): BoxPlace | null =>
  boxPlaces(boxes).find(({ box, n }) => n !== null && box.packId !== packId && box.labels === 0) ??
  null;
