import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** A DER-encoded X25519 public key is always this long. */
const PUBLIC_KEY_BYTES = 44;

/**
 * Encrypts with AES-256-GCM. Layout: iv (12 bytes), tag (16), ciphertext.
 *
 * @param key 32 bytes; as KeyObject where it is used often, since OpenSSL prepares it once then
 * @param context what the text belongs to; it must be the same when it is opened
 */
export function encrypt(key: Buffer | KeyObject, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws Error where key or context are not the ones it was encrypted with, or a byte changed */
export function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** Seals a key so that only the holder of the private key can open it (X25519, HKDF, AES-GCM). */
export function sealKeyFor(publicKey: KeyObject, key: Buffer): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const sender = ephemeral.publicKey.export({ type: 'spki', format: 'der' });
  const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey });
  return Buffer.concat([sender, encrypt(wrappingKey(secret, sender), key, 'data key')]);
}

/** @throws Error where it was sealed for another key */
export function openSealedKey(privateKey: KeyObject, sealed: Buffer): Buffer {
  const sender = sealed.subarray(0, PUBLIC_KEY_BYTES);
  const publicKey = createPublicKey({ key: sender, type: 'spki', format: 'der' });
  const secret = diffieHellman({ privateKey, publicKey });
  return decrypt(wrappingKey(secret, sender), sealed.subarray(PUBLIC_KEY_BYTES), 'data key');
}

function wrappingKey(secret: Buffer, sender: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, sender, 'waybench data key', 32));
}
