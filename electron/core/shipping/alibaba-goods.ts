import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { ShippingExtras } from '../../../shared/shipping.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { ParcelContent } from '../parcels/order-content.ts';
import { isCiphertext, readOrderInfo } from '../parcels/order-content.ts';
import { openContent } from '../parcels/parcel-content.ts';

type Entries = NonNullable<ShippingExtras['entries']>;

/**
 * What is in the parcel of a 1688 order with one line of goods: its only sub-order has the order's
 * own id (vendor page 1688-logistices-offlinesend). Null where there are several lines, or the
 * parcel cannot be opened: a person chooses then.
 */
export function onlyEntryOf(
  db: ReadableDb,
  opener: Result<Opener, Fault>,
  key: ParcelKey,
): Entries | null {
  const content = contentOf(db, opener, key);
  if (content === null) return null;
  const { items } = readOrderInfo(content);
  const [only] = items;
  if (only === undefined || items.length > 1 || !/^[1-9]\d{0,18}$/.test(key.orderId)) return null;
  return [{ entryId: key.orderId, amount: only.item_count, weightKg: null }];
}

/** Whether the receiver came as ciphertext of a downstream platform. */
export function isEncryptedParcel(
  db: ReadableDb,
  opener: Result<Opener, Fault>,
  key: ParcelKey,
): boolean {
  const content = contentOf(db, opener, key);
  if (content === null) return false;
  const { address, contact } = readOrderInfo(content).receiver_info;
  return [address.detail_address, contact.name, contact.mobile].some(isCiphertext);
}

/** The content of a parcel; null where the order has none here, or it cannot be opened. */
function contentOf(
  db: ReadableDb,
  opener: Result<Opener, Fault>,
  key: ParcelKey,
): ParcelContent | null {
  const content = readParcel(db, key) === null ? null : openContent(db, opener, key);
  return content?.ok === true ? content.value : null;
}
