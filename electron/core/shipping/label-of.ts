import type { ParcelKey, TrackNo } from '../../../shared/ids.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readMainOf } from '../../ledger/merges.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readParcelsOfOrder } from '../../ledger/parcels.ts';

/**
 * The parcel for which this number was bought, in use or not: one of the order, or one that it
 * travels in. Null where the ledger bought no such number for it.
 */
export function labelWith(
  db: ReadableDb,
  { orderId }: Pick<ParcelKey, 'orderId'>,
  trackNo: TrackNo,
): ParcelKey | null {
  const candidates = readParcelsOfOrder(db, orderId).flatMap(({ key }) => {
    const main = readMainOf(db, key);
    return main === null ? [key] : [key, main];
  });
  return candidates.find((key) => readNumber(db, key)?.trackNo === trackNo) ?? null;
}
