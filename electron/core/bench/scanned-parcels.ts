import type { ParcelKey } from '../../../shared/ids.ts';
import { orderIdSchema, withoutTrailingA } from '../../../shared/ids.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readMainOf } from '../../ledger/merges.ts';
import type { ParcelRecord } from '../../ledger/parcels.ts';
import { readParcelsOfOrder } from '../../ledger/parcels.ts';

/** The parcels that a scanned order id means, as it is written or without a trailing `A`. */
export function parcelsOfCode(db: ReadableDb, code: string): readonly ParcelKey[] {
  const asWritten = orderIdSchema.safeParse(code);
  if (!asWritten.success) return [];
  const found = readParcelsOfOrder(db, asWritten.data);
  if (found.length > 0) return holdersOf(db, found);
  const without = orderIdSchema.parse(withoutTrailingA(asWritten.data));
  return holdersOf(db, readParcelsOfOrder(db, without));
}

/** The parcels that these travel in: an order that was merged means the parcel of its main order. */
const holdersOf = (db: ReadableDb, parcels: readonly ParcelRecord[]): readonly ParcelKey[] =>
  parcels.map(({ key }) => readMainOf(db, key) ?? key);
