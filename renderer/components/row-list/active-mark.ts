export type RowKey = number | string;

/** The row that somebody is on. */
export interface ActiveMark {
  readonly key: RowKey;
  /** Where it stands in the list, or stood when it was last there. */
  readonly place: number;
  /** The list it was marked in. */
  readonly list: string;
}

/**
 * Which row of a list is marked. The first one is, when a list appears; then the mark stays with its
 * row wherever that moves to, and a row that left takes no neighbour in its place.
 *
 * @param list names what was asked for; null while the rows are still those of the question before
 */
export function markAfter(
  mark: ActiveMark | null,
  keys: readonly RowKey[],
  list: string | null,
): ActiveMark | null {
  const place = mark === null ? -1 : keys.indexOf(mark.key);
  if (mark !== null && (place >= 0 || list === mark.list)) {
    const next = { key: mark.key, place: place < 0 ? mark.place : place, list: list ?? mark.list };
    return next.place === mark.place && next.list === mark.list ? mark : next;
  }
  const [first] = keys;
  return first === undefined || list === null ? mark : { key: first, place: 0, list };
}
