/** At least so many hours stand beside each other, so that a first hour does not fill the board. */
const FEWEST = 8;
const LAST_HOUR = 23;

/** The hours from the first to the last one in which something was done. */
export function hoursShown(hours: readonly number[]): readonly number[] {
  const first = hours.findIndex((parcels) => parcels > 0);
  if (first < 0) return [];
  const last = hours.findLastIndex((parcels) => parcels > 0);
  const from = Math.min(first, LAST_HOUR + 1 - FEWEST);
  const until = Math.max(last, from + FEWEST - 1);
  return Array.from({ length: until - from + 1 }, (_, place) => from + place);
}

/** How strong an hour stands out, 0 to 4, against the best hour of anybody. */
export const shadeOf = (parcels: number, most: number): number =>
  parcels === 0 || most === 0 ? 0 : Math.ceil((4 * parcels) / most);
