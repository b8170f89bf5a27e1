import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import { syncFolder } from './durable-files.ts';

/** Wraps short secrets with what the operating system keeps for this user. */
export interface SystemProtection {
  readonly available: boolean;
  readonly protect: (plain: string) => Buffer;
  /** @throws Error where another user or system protected it */
  readonly unprotect: (wrapped: Buffer) => string;
}

/** On plain Node the operating system's key store is out of reach. */
export const NO_SYSTEM_PROTECTION: SystemProtection = {
  available: false,
  protect: () => {
    throw new Error('No system protection here');
  },
  unprotect: () => {
    throw new Error('No system protection here');
  },
};

const keyFileSchema = z.object({
  format: z.literal(1),
  publicKey: z.string(),
  privateKey: z.object({ protection: z.enum(['none', 'system']), data: z.string() }),
});
type KeyFile = z.infer<typeof keyFileSchema>;

/** The key pair of a ledger's personal data, in `ledger.key` beside it. */
export interface LedgerKey {
  readonly publicKey: KeyObject;
  /** Fails where the operating system does not unlock it; numbers stay readable without it. */
  readonly privateKey: Result<KeyObject, Fault>;
  /** The private key lies in a file that only file permissions protect. */
  readonly unprotected: boolean;
}

const OWNER_ONLY = 0o600;

/**
 * Reads the key of the ledger in `dataDir`; makes one where the ledger has none yet.
 * A key that plain Node left unprotected is wrapped as soon as the operating system can do it.
 *
 * @param recorded the public key in the ledger, or null for a new ledger
 */
export function loadLedgerKey(
  dataDir: string,
  recorded: string | null,
  system: SystemProtection,
): LedgerKey {
  const path = keyPathIn(dataDir);
  if (recorded === null && !existsSync(path)) writeKeyFile(path, newKeyFile(system));
  const file = readKeyFile(path, system);
  if (recorded !== null && (!file.ok || file.value.publicKey !== recorded)) {
    const why = file.ok ? fault('LEDGER_KEY_MISSING', { reason: 'other ledger' }) : file.error;
    return { publicKey: publicKeyFrom(recorded), privateKey: fail(why), unprotected: false };
  }
  if (!file.ok) throw new StationError('LEDGER_KEY_MISSING', file.error.details);
  return {
    publicKey: publicKeyFrom(file.value.publicKey),
    privateKey: privateKeyFrom(file.value, system),
    unprotected: file.value.privateKey.protection === 'none',
  };
}

/** The private key of a ledger that is only looked at: nothing is made, wrapped or written. */
export function readLedgerKey(
  dataDir: string,
  recorded: string | null,
  system: SystemProtection,
): Result<KeyObject, Fault> {
  try {
    const file = keyFileSchema.parse(JSON.parse(readFileSync(keyPathIn(dataDir), 'utf8')));
    if (file.publicKey === recorded) return privateKeyFrom(file, system);
    return fail(fault('LEDGER_KEY_MISSING', { reason: 'other ledger' }));
  } catch (error) {
    return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
  }
}

function readKeyFile(path: string, system: SystemProtection): Result<KeyFile, Fault> {
  try {
    const file = keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (file.privateKey.protection === 'system' || !system.available) return ok(file);
    const wrapped = { ...file, privateKey: wrap(file.privateKey.data, system) };
    writeKeyFile(path, wrapped);
    return ok(wrapped);
  } catch (error) {
    return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
  }
}

/** The public half in the key file of a folder, as the ledger records it; null where none is readable. */
export function keyFilePublicKey(dataDir: string): string | null {
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(keyPathIn(dataDir), 'utf8'))).publicKey;
  } catch {
    return null;
  }
}

const keyPathIn = (dataDir: string): string => join(dataDir, 'ledger.key');

/** The public half as the ledger records it, to notice a key file of another ledger. */
export const publicKeyText = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64');

function newKeyFile(system: SystemProtection): KeyFile {
  const pair = generateKeyPairSync('x25519');
  const plain = pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return {
    format: 1,
    publicKey: publicKeyText(pair.publicKey),
    privateKey: system.available ? wrap(plain, system) : { protection: 'none', data: plain },
  };
}

const wrap = (plain: string, system: SystemProtection): KeyFile['privateKey'] => ({
  protection: 'system',
  data: system.protect(plain).toString('base64'),
});

const publicKeyFrom = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' });

function privateKeyFrom(file: KeyFile, system: SystemProtection): Result<KeyObject, Fault> {
  try {
    const { protection, data } = file.privateKey;
    const plain = protection === 'none' ? data : system.unprotect(Buffer.from(data, 'base64'));
    return ok(
      createPrivateKey({ key: Buffer.from(plain, 'base64'), type: 'pkcs8', format: 'der' }),
    );
  } catch (error) {
    return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
  }
}

/** Written beside and renamed, so that a stop in the middle leaves the old key. */
function writeKeyFile(path: string, file: KeyFile): void {
  const beside = `${path}.new`;
  const handle = openSync(beside, 'w', OWNER_ONLY);
  try {
    writeSync(handle, `${JSON.stringify(file, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, path);
  syncFolder(dirname(path));
}
