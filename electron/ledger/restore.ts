import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LostPeriod, RestoreReport } from '../../shared/backups.ts';
import { lostPeriodSchema } from '../../shared/backups.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { backupFolderIn, copyLedgerFile, replacedName } from './backups.ts';
import type { LedgerIdentity } from './check-file.ts';
import { checkLedgerFile } from './check-file.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { inTransaction, statement } from './db.ts';
import { syncFile, syncFolder, writeWhole } from './durable-files.ts';
import { appendEvent } from './events.ts';
import { readFact } from './facts.ts';
import { keyFilePublicKey } from './key-file.ts';
import { ledgerFaultOf } from './ledger-fault.ts';
import { coverLost, readLostPeriod, writeLostPeriod } from './lost-period.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { LedgerKind } from './open.ts';
import { ledgerFileIn, openLedger } from './open.ts';
import type { Salvaged } from './salvage.ts';
import { salvage } from './salvage.ts';

export interface RestoreDeps {
  readonly dataDir: string;
  /** Null takes the kind that the backup has. */
  readonly kind: LedgerKind | null;
  readonly nowMs: () => number;
  readonly operator: string;
}

/** The file that will be the ledger, while it is prepared. */
const preparedIn = (dataDir: string): string => `${ledgerFileIn(dataDir)}.restoring`;
/** Says that the prepared file is whole: from here on only names change. */
const planIn = (dataDir: string): string => join(dataDir, 'restore.json');
const planSchema = z.object({ replaced: z.string() });

/** SQLite's own files beside a ledger. The write-ahead log belongs to its file and moves with it. */
const BESIDE = ['-wal', '-shm'] as const;

/**
 * Makes a backup the ledger. The caller holds the ledger's lock and has no connection to it open.
 * The present file is set aside, never deleted; what it knows more than the backup is carried over
 * where it can be read to its end. Otherwise the restored ledger has a lost period (ADR 0006).
 * A stop at any moment leaves the old ledger or the new one: `finishRestore` ends a half-done swap.
 */
export function restoreLedger(deps: RestoreDeps, backup: string): Result<RestoreReport, Fault> {
  const { dataDir } = deps;
  try {
    finishRestore(dataDir);
    const checked = checkBackup(deps, backup);
    if (!checked.ok) return checked;
    removePrepared(dataDir);
    const prepared = prepare(deps, backup, checked.value);
    if (!prepared.ok) return prepared;
    const { salvaged, lost } = prepared.value;
    const present = existsSync(ledgerFileIn(dataDir));
    const replaced = replacedName(deps.nowMs());
    writeWhole(planIn(dataDir), JSON.stringify({ replaced }));
    finishRestore(dataDir);
    return ok({ replaced: present ? replaced : null, ...salvaged, lost });
  } catch (error) {
    if (error instanceof StationError) return fail(error.fault);
    const why = ledgerFaultOf(error, ledgerFileIn(dataDir));
    if (why === null) throw error;
    return fail(why);
  }
}

/** Ends a swap of files that a stop has cut. Call it with the lock held, before the ledger is opened. */
export function finishRestore(dataDir: string): void {
  const plan = planIn(dataDir);
  if (!existsSync(plan)) {
    removePrepared(dataDir);
    return;
  }
  const { replaced } = planSchema.parse(JSON.parse(readFileSync(plan, 'utf8')));
  const ledger = ledgerFileIn(dataDir);
  const aside = join(backupFolderIn(dataDir), replaced);
  if (existsSync(preparedIn(dataDir))) {
    mkdirSync(backupFolderIn(dataDir), { recursive: true });
    for (const end of [...BESIDE, '']) {
      if (existsSync(`${ledger}${end}`)) renameSync(`${ledger}${end}`, `${aside}${end}`);
    }
    syncFolder(backupFolderIn(dataDir));
    renameSync(preparedIn(dataDir), ledger);
    syncFolder(dataDir);
  }
  rmSync(plan, { force: true });
}

function removePrepared(dataDir: string): void {
  for (const end of ['', '-journal', ...BESIDE]) {
    rmSync(`${preparedIn(dataDir)}${end}`, { force: true });
  }
}

function checkBackup(deps: RestoreDeps, backup: string): Result<LedgerIdentity, Fault> {
  const checked = checkLedgerFile(backup);
  if (!checked.ok) {
    const { reason = null } = checked.error.details;
    return fail(fault('BACKUP_UNUSABLE', { file: backup, reason }));
  }
  const { kind, version, publicKey } = checked.value;
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > known) return fail(fault('LEDGER_NEWER', { file: backup, found: version, known }));
  if (deps.kind !== null && kind !== deps.kind) {
    const code = deps.kind === 'live' ? 'LEDGER_OF_PRACTICE' : 'LEDGER_OF_LIVE';
    return fail(fault(code, { file: backup }));
  }
  const key = keyFilePublicKey(deps.dataDir);
  if (key !== null && publicKey !== null && key !== publicKey) {
    return fail(fault('BACKUP_OTHER_LEDGER', { file: backup }));
  }
  return checked;
}

interface Prepared {
  readonly salvaged: Salvaged;
  readonly lost: LostPeriod | null;
}

/** Writes the file that will be the ledger, whole and on the disk. */
function prepare(
  deps: RestoreDeps,
  backup: string,
  identity: LedgerIdentity,
): Result<Prepared, Fault> {
  const file = preparedIn(deps.dataDir);
  copyLedgerFile(backup, file);
  const opened = openLedger(file, identity.kind === 'practice' ? 'practice' : 'live');
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const prepared = complete(db, deps, backup);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
    db.close();
    syncFile(file);
    return ok(prepared);
  } finally {
    db.close();
  }
}

function complete(db: WritableDb, deps: RestoreDeps, backup: string): Prepared {
  const atMs = deps.nowMs();
  const fromMs = lastEventAtMs(db);
  const fromPresent = salvagePresent(db, ledgerFileIn(deps.dataDir));
  const lost = coverLost([
    readLostPeriod(db),
    fromPresent === null ? { fromMs: Math.min(fromMs, atMs), toMs: atMs } : fromPresent.lost,
  ]);
  const salvaged = fromPresent?.salvaged ?? { numbers: 0, labels: 0 };
  inTransaction(db, () => {
    if (lost !== null) writeLostPeriod(db, lost);
    appendEvent(db, {
      kind: 'ledger_restored',
      atMs,
      operator: deps.operator,
      parcel: null,
      detail: { backup, ...salvaged, lost: lost !== null },
    });
  });
  return { salvaged, lost };
}

const lastRow = z.object({ at_ms: z.number().nullable() });

const lastEventAtMs = (db: ReadableDb): number =>
  lastRow.parse(statement(db, 'SELECT max(at_ms) AS at_ms FROM events').get()).at_ms ?? 0;

/** @returns null where the ledger in use is not there, or cannot be read to its end */
function salvagePresent(db: WritableDb, file: string): Prepared | null {
  const present = checkLedgerFile(file);
  const version = z.number().parse(db.pragma('user_version', { simple: true }));
  if (!present.ok || present.value.version !== version) return null;
  if (present.value.publicKey !== readFact(db, 'public_key')) return null;
  statement(db, 'ATTACH ? AS old').run(file);
  try {
    const salvaged = salvage(db);
    return { salvaged, lost: lostPeriodOfOld(db) };
  } catch (error) {
    if (ledgerFaultOf(error, file)?.code === 'LEDGER_DISK_FULL') throw error;
    return null;
  } finally {
    db.exec('DETACH old');
  }
}

const settingRow = z.object({ value: z.string() }).optional();

function lostPeriodOfOld(db: ReadableDb): LostPeriod | null {
  const stored = settingRow.parse(
    statement(db, "SELECT value FROM old.settings WHERE name = 'lost_period'").get(),
  );
  return stored === undefined ? null : lostPeriodSchema.parse(JSON.parse(stored.value));
}
