import { createHash, randomBytes } from 'node:crypto';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { OrderInfo } from './order-content.ts';
import { readOrderInfo } from './order-content.ts';
import { openContent } from './parcel-content.ts';

/** Tells the receiver of a parcel as a text that says nothing else; null where it cannot be opened. */
export type ReceiverMark = (key: ParcelKey, contentHash: string) => string | null;

/**
 * Marks receivers so that equal ones have equal marks. Ciphertext is compared as it is: the same
 * person may have several ciphertexts, and then counts as different. Marks live in memory and
 * differ from run to run.
 */
export function createReceiverMarks(db: ReadableDb, opener: Result<Opener, Fault>): ReceiverMark {
  const salt = randomBytes(32);
  const known = new Map<string, { readonly contentHash: string; readonly mark: string | null }>();
  return (key, contentHash) => {
    const text = parcelKeyText(key);
    const before = known.get(text);
    if (before?.contentHash === contentHash) return before.mark;
    const content = openContent(db, opener, key);
    const mark = content.ok ? markOf(readOrderInfo(content.value), salt) : null;
    known.set(text, { contentHash, mark });
    return mark;
  };
}

function markOf({ receiver_info: { address, contact } }: OrderInfo, salt: Buffer): string {
  const parts = [
    address.province_name,
    address.city_name,
    address.district_name,
    address.street_name,
    address.detail_address,
    contact.name,
    contact.mobile === '' ? contact.phone : contact.mobile,
  ].map((part) => part.normalize('NFKC').replaceAll(/\s/g, ''));
  return createHash('sha256').update(salt).update(JSON.stringify(parts)).digest('base64');
}
