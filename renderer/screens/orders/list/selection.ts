import type { ParcelKey } from '../../../../shared/ids.ts';
import { parcelKeyText } from '../../../../shared/ids.ts';

/** Which parcels are chosen: some, or all that the filter finds but some. */
export interface Selection {
  readonly kind: 'some' | 'all_but';
  readonly keys: ReadonlyMap<string, ParcelKey>;
}

export const NOTHING: Selection = { kind: 'some', keys: new Map() };
export const EVERYTHING: Selection = { kind: 'all_but', keys: new Map() };

/** @param most more than so many by name cannot be chosen: the one too many changes nothing */
export function toggled(
  selection: Selection,
  { orderId, packId }: ParcelKey,
  most = Infinity,
): Selection {
  const key = { orderId, packId };
  const text = parcelKeyText(key);
  const keys = new Map(selection.keys);
  if (!keys.delete(text)) keys.set(text, key);
  if (keys.size > most) return selection;
  return { ...selection, keys };
}

/** What somebody chose among the rows of a list. */
export interface Choice<Row> {
  /** Those that the list shows. */
  readonly chosen: readonly Row[];
  /** Of all, also of those that have left the list. */
  readonly chosenCount: number;
}

/** The first of the rows, chosen, as many as one decision may be about. */
export const firstChosen = (rows: readonly ParcelKey[], most: number): Selection => ({
  kind: 'some',
  keys: new Map(
    rows
      .slice(0, most)
      .map(({ orderId, packId }) => [parcelKeyText({ orderId, packId }), { orderId, packId }]),
  ),
});

export const isChosen = ({ kind, keys }: Selection, parcel: ParcelKey): boolean =>
  keys.has(parcelKeyText(parcel)) === (kind === 'some');

export const countChosen = ({ kind, keys }: Selection, total: number): number =>
  kind === 'some' ? keys.size : Math.max(0, total - keys.size);

/** The chosen parcels by their keys, or all that a filter finds but some. */
type Chosen<Filter> =
  | { readonly kind: 'keys'; readonly keys: ParcelKey[] }
  | { readonly kind: 'filter'; readonly filter: Filter; readonly except: ParcelKey[] };

/** What is meant: the chosen parcels, or all that the filter finds where none is chosen. */
export function toAsk<Filter>({ kind, keys }: Selection, filter: Filter): Chosen<Filter> {
  const chosen = [...keys.values()];
  if (kind === 'some' && chosen.length > 0) return { kind: 'keys', keys: chosen };
  return { kind: 'filter', filter, except: kind === 'all_but' ? chosen : [] };
}
