import { packIdSchema } from '../../../shared/ids.ts';
import type { ParcelKey } from '../../../shared/ids.ts';

/**
 * The pack id of an order's next parcel: the first of `p2`, `p3` … that was never used. Letters of
 * another case count as used, since people tell parcels apart by them.
 *
 * @param used every pack id that this order ever had, cancelled ones included
 * @param lostTimes how often a restore lost a time in which boxes may have been added: what was used
 *   then is not known, so that ids of another series follow, `p2r1`, `p3r1` …
 */
export function nextPackId(used: readonly string[], lostTimes: number): ParcelKey['packId'] {
  const taken = new Set(used.map((packId) => packId.toLowerCase()));
  const series = lostTimes === 0 ? '' : `r${lostTimes}`;
  let n = 2;
  while (taken.has(`p${n}${series}`)) n += 1;
  return packIdSchema.parse(`p${n}${series}`);
}
