import { packIdSchema } from '../../shared/ids.ts';
import type { ParcelKey } from '../../shared/ids.ts';

/**
 * The pack id of an order's next parcel: the first of `p2`, `p3` … that was never used. Letters of
 * another case count as used, since people tell parcels apart by them.
 *
 * @param used every pack id that this order ever had, cancelled ones included
 */
export function nextPackId(used: readonly string[]): ParcelKey['packId'] {
  const taken = new Set(used.map((packId) => packId.toLowerCase()));
  let n = 2;
  while (taken.has(`p${n}`)) n += 1;
  return packIdSchema.parse(`p${n}`);
}
