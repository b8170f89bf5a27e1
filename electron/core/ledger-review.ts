import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import { readFact } from '../ledger/facts.ts';
import type { SystemProtection } from '../ledger/key-file.ts';
import { readLedgerKey } from '../ledger/key-file.ts';
import { MIGRATIONS } from '../ledger/migrations/index.ts';
import type { LedgerKind } from '../ledger/open.ts';
import { ledgerFileIn, openLedgerToRead } from '../ledger/open.ts';
import { createTailHash } from '../ledger/receiver-tail.ts';
import type { Opener } from '../ledger/vault.ts';
import { createOpener } from '../ledger/vault.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { accessLedger } from './ledger-access.ts';

/** Faults with which a station still shows what can be read, and offers its backups. */
const REVIEWABLE: ReadonlySet<Fault['code']> = new Set<Fault['code']>([
  'LEDGER_IN_USE',
  'LEDGER_BUSY',
  'LEDGER_NEWER',
  'LEDGER_DAMAGED',
  'LEDGER_READ_ONLY',
  'LEDGER_DISK_FULL',
  'LEDGER_DISK_ERROR',
]);

/** Opens the ledger to work on it; where that is not safe, to look at what can be read of it. */
export function accessLedgerOrReview(
  dataDir: string,
  kind: LedgerKind,
  system: SystemProtection,
  nowMs: () => number,
): Result<LedgerAccess, Fault> {
  const access = accessLedger(dataDir, kind, system, nowMs);
  if (access.ok || !REVIEWABLE.has(access.error.code)) return access;
  return ok(reviewLedger(dataDir, system, access.error));
}

/** A ledger that nobody can write through this access. Never fails: what cannot be read is empty. */
export function reviewLedger(dataDir: string, system: SystemProtection, why: Fault): LedgerAccess {
  const file = ledgerFileIn(dataDir);
  const read = openReadable(file);
  const db = read?.db ?? emptyLedger();
  const opener = openerOf(db, dataDir, system);
  return {
    dataDir,
    file,
    db,
    sealer: {
      seal: () => {
        throw new StationError(why.code, why.details);
      },
    },
    opener: opener.ok ? ok(opener.value.opener) : opener,
    tailHash: opener.ok ? opener.value.tailHash : null,
    keyUnprotected: false,
    readOnly: why,
    unreadable: read === null,
    close: () => {
      db.close();
      read?.forget();
    },
  };
}

interface Readable {
  readonly db: WritableDb;
  readonly forget: () => void;
}

/**
 * SQLite needs to make a file beside a ledger even to read it. In a folder that takes no file a
 * copy is read instead, with what stands in the write-ahead log.
 */
function openReadable(file: string): Readable | null {
  const inPlace = openLedgerToRead(file, true);
  if (inPlace.ok && canRead(inPlace.value)) return { db: inPlace.value, forget: () => undefined };
  if (inPlace.ok) inPlace.value.close();
  if (!existsSync(file)) return null;
  return openCopy(file);
}

function openCopy(file: string): Readable | null {
  const folder = mkdtempSync(join(tmpdir(), 'waybench-review-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const end of ['', '-wal']) {
      const target = join(folder, `${basename(file)}${end}`);
      if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, target);
    }
    const copy = openLedgerToRead(join(folder, basename(file)), true);
    if (copy.ok && canRead(copy.value)) return { db: copy.value, forget };
    if (copy.ok) copy.value.close();
  } catch {
    // No room for a copy: nothing can be shown.
  }
  forget();
  return null;
}

function canRead(db: WritableDb): boolean {
  try {
    readFact(db, 'kind');
    db.prepare('SELECT number_id FROM numbers ORDER BY number_id DESC LIMIT 1').get();
    return true;
  } catch {
    return false;
  }
}

function emptyLedger(): WritableDb {
  const db = new Database(':memory:');
  for (const step of MIGRATIONS) inTransaction(db, () => step.up(db));
  db.pragma('query_only = ON');
  return db;
}

type Eyes = { readonly opener: Opener } & Pick<LedgerAccess, 'tailHash'>;

function openerOf(db: WritableDb, dataDir: string, system: SystemProtection): Result<Eyes, Fault> {
  try {
    const recorded = readFact(db, 'public_key');
    const key = readLedgerKey(dataDir, recorded, system);
    if (!key.ok) return key;
    return ok({ opener: createOpener(db, key.value), tailHash: createTailHash(key.value) });
  } catch (error) {
    return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
  }
}
