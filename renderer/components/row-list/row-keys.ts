const PAGE = 15;

/**
 * Where a key moves the active row of a list; null where the key does not move it.
 *
 * @param isGone the row of the place has left, so that the next one stands there now
 */
export function placeAfterKey(
  key: string,
  place: number,
  count: number,
  isGone = false,
): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, isGone ? place : place + 1);
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'PageDown':
      return Math.min(last, place + PAGE);
    case 'PageUp':
      return Math.max(0, place - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
