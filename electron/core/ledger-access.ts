import type { Fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import { readFact, writeFact } from '../ledger/facts.ts';
import type { SystemProtection } from '../ledger/key-file.ts';
import { loadLedgerKey, publicKeyText } from '../ledger/key-file.ts';
import type { LedgerKind } from '../ledger/open.ts';
import { ledgerFileIn, openLedger } from '../ledger/open.ts';
import type { Opener, Sealer } from '../ledger/vault.ts';
import { createOpener, createSealer } from '../ledger/vault.ts';

/** An open ledger with what seals and opens its personal data. */
export interface LedgerAccess {
  readonly file: string;
  readonly db: WritableDb;
  readonly sealer: Sealer;
  /** Fails where the private key is locked; numbers stay readable. */
  readonly opener: Result<Opener, Fault>;
  /** The private key lies in a file that only file permissions protect. */
  readonly keyUnprotected: boolean;
}

/** Opens the ledger of a data folder together with its key; makes both where there are none. */
export function accessLedger(
  dataDir: string,
  kind: LedgerKind,
  system: SystemProtection,
  nowMs: () => number,
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
      file,
      db,
      sealer: createSealer(db, publicKey, nowMs),
      opener: privateKey.ok ? ok(createOpener(db, privateKey.value)) : privateKey,
      keyUnprotected: unprotected,
    });
  } catch (error) {
    db.close();
    if (error instanceof StationError) return fail(error.fault);
    throw error;
  }
}
