import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A PIN that cannot be read back. `cost`: scrypt's N; `salt` and `hash` in base64. */
export const pinHashSchema = z.object({
  cost: z.number().int().min(2),
  salt: z.string(),
  hash: z.string(),
});
export type PinHash = Readonly<z.infer<typeof pinHashSchema>>;

/** About 80 ms and 32 MB for each try. */
const COST = 2 ** 15;
const BLOCK_SIZE = 8;
const HASH_BYTES = 32;

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, COST);
  return { cost: COST, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

export async function isPin(pin: string, { cost, salt, hash }: PinHash): Promise<boolean> {
  const derived = await derive(pin, Buffer.from(salt, 'base64'), cost);
  const kept = Buffer.from(hash, 'base64');
  return kept.length === derived.length && timingSafeEqual(kept, derived);
}

const derive = (pin: string, salt: Uint8Array, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 256 * cost * BLOCK_SIZE };
    scrypt(pin, salt, HASH_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
