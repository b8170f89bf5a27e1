import type { KeyObject } from 'node:crypto';
import { createSecretKey, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { decrypt, encrypt, openSealedKey, sealKeyFor } from './sealed-box.ts';

/** Personal data as the ledger keeps it. */
export interface Sealed {
  readonly dataKeyId: number;
  readonly bytes: Buffer;
}

/** Seals personal data. Anybody who may write the ledger can seal. */
export interface Sealer {
  /** Call it inside the transaction that stores the result: the first call stores its data key. */
  readonly seal: (text: string, context: string) => Sealed;
}

/** Opens what a sealer sealed; needs the private key of `ledger.key`. */
export interface Opener {
  /** @throws Error where key, context or bytes do not belong together */
  readonly open: (sealed: Sealed, context: string) => string;
}

/**
 * Makes a sealer with a data key of its own, itself sealed for the ledger's public key
 * (ADR 0003): the command line can write what only the window can read.
 */
export function createSealer(db: WritableDb, publicKey: KeyObject, nowMs: () => number): Sealer {
  const dataKey = randomBytes(32);
  const sealedKey = sealKeyFor(publicKey, dataKey);
  const key = createSecretKey(dataKey);
  let stored: number | null = null;

  const dataKeyId = (): number => {
    if (stored !== null && isStored(db, stored)) return stored;
    const insert = 'INSERT INTO data_keys (sealed_key, created_at_ms) VALUES (?, ?)';
    stored = Number(statement(db, insert).run(sealedKey, nowMs()).lastInsertRowid);
    return stored;
  };

  return {
    seal: (text, context) => ({
      dataKeyId: dataKeyId(),
      bytes: encrypt(key, Buffer.from(text, 'utf8'), context),
    }),
  };
}

/** A data key that was stored in a transaction that rolled back has to be stored again. */
const isStored = (db: ReadableDb, dataKeyId: number): boolean =>
  statement(db, 'SELECT 1 FROM data_keys WHERE data_key_id = ?').get(dataKeyId) !== undefined;

const keyRow = z.object({ sealed_key: z.instanceof(Buffer) });

/** Makes an opener; each data key is unsealed once. */
export function createOpener(db: ReadableDb, privateKey: KeyObject): Opener {
  const dataKeys = new Map<number, Buffer>();

  const dataKey = (dataKeyId: number): Buffer => {
    const known = dataKeys.get(dataKeyId);
    if (known !== undefined) return known;
    const select = 'SELECT sealed_key FROM data_keys WHERE data_key_id = ?';
    const opened = openSealedKey(
      privateKey,
      keyRow.parse(statement(db, select).get(dataKeyId)).sealed_key,
    );
    dataKeys.set(dataKeyId, opened);
    return opened;
  };

  return {
    open: (sealed, context) =>
      decrypt(dataKey(sealed.dataKeyId), sealed.bytes, context).toString('utf8'),
  };
}
