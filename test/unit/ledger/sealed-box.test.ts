import { generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decrypt,
  encrypt,
  openSealedKey,
  sealKeyFor,
} from '../../../electron/ledger/sealed-box.ts';

const KEY = randomBytes(32);
const SECRET = Buffer.from('柳试之 13700001234', 'utf8');

/** What OpenSSL says of what does not belong together, or is too short to. */
const SHUT = /authenticate|Invalid|asn1|decode|DECODER|key/i;

const flipped = (bytes: Buffer, place: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
};

describe('encrypted text', () => {
  test('opens with its key and context', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, context) => {
        const sealed = encrypt(KEY, Buffer.from(text, 'utf8'), context);
        expect(decrypt(KEY, sealed, context).toString('utf8')).toBe(text);
      }),
    );
  });

  test('holds nothing that can be read, and never the same bytes twice', () => {
    const sealed = encrypt(KEY, SECRET, 'a');
    expect(sealed.includes(SECRET.subarray(0, 6))).toBe(false);
    expect(encrypt(KEY, SECRET, 'a').equals(sealed)).toBe(false);
  });

  test('stays shut for another key or context', () => {
    const sealed = encrypt(KEY, SECRET, 'content\n1\n');
    expect(() => decrypt(randomBytes(32), sealed, 'content\n1\n')).toThrow(SHUT);
    expect(() => decrypt(KEY, sealed, 'content\n2\n')).toThrow(SHUT);
  });

  test('stays shut where any byte changed or is missing', () => {
    const sealed = encrypt(KEY, SECRET, 'a');
    for (let place = 0; place < sealed.length; place += 1) {
      expect(() => decrypt(KEY, flipped(sealed, place), 'a')).toThrow(SHUT);
      expect(() => decrypt(KEY, sealed.subarray(0, place), 'a')).toThrow(SHUT);
    }
  });
});

describe('a key sealed for somebody', () => {
  const pair = generateKeyPairSync('x25519');

  test('opens with the private key', () => {
    expect(openSealedKey(pair.privateKey, sealKeyFor(pair.publicKey, KEY)).equals(KEY)).toBe(true);
  });

  test('stays shut for another private key', () => {
    const other = generateKeyPairSync('x25519');
    expect(() => openSealedKey(other.privateKey, sealKeyFor(pair.publicKey, KEY))).toThrow(SHUT);
  });

  test('stays shut where any byte changed', () => {
    const sealed = sealKeyFor(pair.publicKey, KEY);
    for (let place = 0; place < sealed.length; place += 1) {
      expect(() => openSealedKey(pair.privateKey, flipped(sealed, place))).toThrow(SHUT);
    }
  });

  test('does not hold the key', () => {
    expect(sealKeyFor(pair.publicKey, KEY).includes(KEY.subarray(0, 8))).toBe(false);
  });
});
