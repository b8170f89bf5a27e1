import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';

/** A keyed hash of the last four digits of a phone: the same digits give the same 16 bytes. */
export type TailHash = (lastFour: string) => Buffer;

/** What stands for a receiver without a plain phone. */
export const NO_TAIL: Buffer = Buffer.alloc(0);

const TAIL_BYTES = 16;

/**
 * The hash that parcels are found by. Its key comes from the ledger's private key: a copy of the
 * ledger alone does not tell which of the 10,000 endings a row has.
 */
export function createTailHash(privateKey: KeyObject): TailHash {
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'waybench receiver tail', 32));
  const key = createSecretKey(bytes);
  return (lastFour) =>
    createHmac('sha256', key).update(lastFour, 'utf8').digest().subarray(0, TAIL_BYTES);
}

const PHONE = /(\d{7,})(?:[-转,]\d{1,6})?$/;

/** The last four digits of a phone, its extension left out; null where it has none. */
export const lastFourOf = (phone: string): string | null =>
  PHONE.exec(phone.normalize('NFKC').replaceAll(/\s/g, ''))?.[1]?.slice(-4) ?? null;

/** What a parcel is stored with: null where the digits could not be hashed yet. */
export function receiverTail(hash: TailHash | null, lastFour: string | null): Buffer | null {
  if (lastFour === null) return NO_TAIL;
  return hash === null ? null : hash(lastFour);
}
