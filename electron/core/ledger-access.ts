import type { Fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import { readFact, writeFact } from '../ledger/facts.ts';
import type { SystemProtection } from '../ledger/key-file.ts';
import { loadLedgerKey, publicKeyText } from '../ledger/key-file.ts';
import { ledgerFaultOf } from '../ledger/ledger-fault.ts';
import type { LedgerLock } from '../ledger/ledger-lock.ts';
import { lockLedger } from '../ledger/ledger-lock.ts';
import type { LedgerKind } from '../ledger/open.ts';
import { ledgerFileIn, openLedger } from '../ledger/open.ts';
import type { TailHash } from '../ledger/receiver-tail.ts';
import { createTailHash } from '../ledger/receiver-tail.ts';
import { finishRestore } from '../ledger/restore.ts';
import type { Opener, Sealer } from '../ledger/vault.ts';
import { createOpener, createSealer } from '../ledger/vault.ts';

/** An open ledger with what seals and opens its personal data. */
export interface LedgerAccess {
  readonly dataDir: string;
  readonly file: string;
  readonly db: WritableDb;
  readonly sealer: Sealer;
  /** Fails where the private key is locked; numbers stay readable. */
  readonly opener: Result<Opener, Fault>;
  /** What parcels are found by; null where the private key is locked. */
  readonly tailHash: TailHash | null;
  /** The private key lies in a file that only file permissions protect. */
  readonly keyUnprotected: boolean;
  /** Why nothing may be written; null where all is well. */
  readonly readOnly: Fault | null;
  /** Nothing of the ledger can be read: `db` is an empty stand-in. */
  readonly unreadable: boolean;
  /** Closes the ledger; another program may work on it then. */
  readonly close: () => void;
}

/**
 * Opens the ledger of a data folder together with its key, and keeps every other program from
 * writing it; makes ledger and key where there are none.
 */
export function accessLedger(
  dataDir: string,
  kind: LedgerKind,
  system: SystemProtection,
  nowMs: () => number,
): Result<LedgerAccess, Fault> {
  const lock = lockLedger(dataDir, nowMs);
  if (!lock.ok) return lock;
  try {
    finishRestore(dataDir);
    const access = accessLocked({ dataDir, kind, system, nowMs }, lock.value);
    if (!access.ok) lock.value.release();
    return access;
  } catch (error) {
    lock.value.release();
    const why = ledgerFaultOf(error, ledgerFileIn(dataDir));
    if (why !== null) return fail(why);
    throw error;
  }
}

interface AccessDeps {
  readonly dataDir: string;
  readonly kind: LedgerKind;
  readonly system: SystemProtection;
  readonly nowMs: () => number;
}

function accessLocked(
  { dataDir, kind, system, nowMs }: AccessDeps,
  lock: LedgerLock,
): Result<LedgerAccess, Fault> {
  const file = ledgerFileIn(dataDir);
  const opened = openLedger(file, kind);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const { publicKey, privateKey, unprotected } = inTransaction(db, () => {
      const key = loadLedgerKey(dataDir, readFact(db, 'public_key'), system);
      writeFact(db, 'public_key', publicKeyText(key.publicKey));
      return key;
    });
    return ok({
      dataDir,
      file,
      db,
      sealer: createSealer(db, publicKey, nowMs),
      opener: privateKey.ok ? ok(createOpener(db, privateKey.value)) : privateKey,
      tailHash: privateKey.ok ? createTailHash(privateKey.value) : null,
      keyUnprotected: unprotected,
      readOnly: null,
      unreadable: false,
      close: () => {
        db.close();
        lock.release();
      },
    });
  } catch (error) {
    db.close();
    if (error instanceof StationError) return fail(error.fault);
    throw error;
  }
}
