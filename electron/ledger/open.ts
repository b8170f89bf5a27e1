import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { copyBeforeStep } from './backups.ts';
import type { WritableDb } from './db.ts';
import { inTransaction } from './db.ts';
import { readFact, writeFact } from './facts.ts';
import { ledgerFaultOf } from './ledger-fault.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { messageOf } from '../../shared/errors/message-of.ts';

/** Practice numbers and real ones never share a file. */
export type LedgerKind = 'live' | 'practice';

/** The ledger's file inside a data folder. */
export const ledgerFileIn = (dataDir: string): string => join(dataDir, 'ledger.sqlite');

/** Where a SQLite file has its `user_version`, four bytes with the highest first. */
const VERSION_AT = 60;

/**
 * Whether steps wait that copy the file first, as far as its first bytes tell without opening it:
 * that takes as long as the file is large.
 */
export function stepsWait(file: string): boolean {
  const bytes = Buffer.alloc(4);
  try {
    const handle = openSync(file, 'r');
    try {
      if (readSync(handle, bytes, 0, bytes.length, VERSION_AT) < bytes.length) return false;
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  const version = bytes.readUInt32BE();
  return version > 0 && version < (MIGRATIONS.at(-1)?.version ?? 0);
}

/**
 * Opens the ledger, creates it where there is none, and brings it to the newest step.
 * Before the first step on an existing file a copy of it goes to the backups.
 */
export function openLedger(file: string, kind: LedgerKind): Result<WritableDb, Fault> {
  return guarded(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Database(file);
    try {
      db.pragma('busy_timeout = 5000');
      const refused = refusalToUse(db, file, kind);
      if (refused !== null) {
        db.close();
        return fail(refused);
      }
      setDurable(db);
      migrate(db, file, kind);
      requireDurable(db);
      return ok(db);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens an existing ledger of either kind for looking only: no step is taken, nothing is written.
 *
 * @param newerToo also a newer version's file, whose tables may have changed
 */
export function openLedgerToRead(file: string, newerToo = false): Result<WritableDb, Fault> {
  return guarded(file, () => {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    const refused = newerToo ? null : refusalToUse(db, file, null);
    if (refused === null && currentVersion(db) > 0) return ok(db);
    db.close();
    return fail(refused ?? fault('LEDGER_DAMAGED', { file, reason: 'empty' }));
  });
}

function setDurable(db: WritableDb): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // What a statement with triggers may have to take back would else go through a file.
  db.pragma('temp_store = MEMORY');
}

/** WAL falls back to `synchronous = NORMAL` in some builds: read it back after a write (design §6). */
function requireDurable(db: WritableDb): void {
  const FULL = 2;
  if (db.pragma('synchronous', { simple: true }) !== FULL) {
    throw new Error('synchronous=FULL did not hold');
  }
}

const currentVersion = (db: WritableDb): number => {
  const version: unknown = db.pragma('user_version', { simple: true });
  return typeof version === 'number' ? version : 0;
};

function refusalToUse(db: WritableDb, file: string, kind: LedgerKind | null): Fault | null {
  const found = currentVersion(db);
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (found > known) return fault('LEDGER_NEWER', { file, found, known });
  if (kind === null || found === 0 || readFact(db, 'kind') === kind) return null;
  return fault(kind === 'live' ? 'LEDGER_OF_PRACTICE' : 'LEDGER_OF_LIVE', { file });
}

/**
 * Takes the steps that are missing. Each one looks again at where the file stands once it has the
 * write lock, since another program may be starting at the same moment.
 */
function migrate(db: WritableDb, file: string, kind: LedgerKind): void {
  const from = currentVersion(db);
  const last = MIGRATIONS.at(-1)?.version ?? 0;
  if (from > 0 && from < last) copyBeforeStep(db, dirname(file), from + 10);
  for (const step of MIGRATIONS) {
    inTransaction(db, () => {
      if (currentVersion(db) >= step.version) return;
      step.up(db);
      writeFact(db, 'kind', kind);
      db.pragma(`user_version = ${step.version}`);
    });
  }
}

function guarded(file: string, open: () => Result<WritableDb, Fault>): Result<WritableDb, Fault> {
  try {
    return open();
  } catch (error) {
    if (error instanceof StationError) return fail(error.fault);
    const reason = messageOf(error);
    return fail(ledgerFaultOf(error, file) ?? fault('LEDGER_UNOPENABLE', { file, reason }));
  }
}
