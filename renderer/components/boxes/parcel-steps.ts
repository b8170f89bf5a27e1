import type { ParcelCard } from '../../../shared/parcel-views.ts';

/** What a person may do about a parcel besides its label. */
export interface ParcelSteps {
  /** Another box for the same order. */
  readonly add: boolean;
  /** `ask`: a dialog asks first. `again`: the call that has no answer is made again at once. */
  readonly cancel: 'no' | 'ask' | 'again';
}

/** Paper on its way or in doubt is decided first; nobody can destroy a label that may still come out. */
const UNDECIDED: ReadonlySet<string | undefined> = new Set(['claimed', 'doubtful']);

export function parcelSteps(card: ParcelCard): ParcelSteps {
  const add = card.mergedInto === null && card.receiver !== null;
  if (card.numberState !== 'issued') return { add, cancel: 'no' };
  if (card.cancellation?.state === 'open') return { add, cancel: 'again' };
  return { add, cancel: UNDECIDED.has(card.print?.state) ? 'no' : 'ask' };
}

/** Paper exists, or may: cancelling needs a word about it. A first label in line is stopped instead. */
export const needsWord = ({ labels, print, labelDoubt }: ParcelCard): boolean =>
  labelDoubt !== null || labels > (print?.state === 'queued' ? 1 : 0);

/** The goods lines of the card that are its own order's; those of merged orders follow them. */
export const ownItems = ({ items, merged }: ParcelCard): ParcelCard['items'] =>
  items.slice(0, items.length - merged.reduce((sum, order) => sum + order.items, 0));

/** The chosen places as the station wants them; null = all goods. */
export const goodsOf = (chosen: ReadonlySet<number>, lines: number): number[] | null =>
  chosen.size === lines ? null : [...chosen].toSorted((a, b) => a - b);
