import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { BackupKind, BackupView } from '../../shared/backups.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import { checkLedgerFile } from './check-file.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { syncFile, syncFolder } from './durable-files.ts';

/** Where the backups of a data folder's ledger are. */
export const backupFolderIn = (dataDir: string): string => join(dataDir, 'backups');

const stampOf = (atMs: number): string => new Date(atMs).toISOString().replaceAll(/[-:.]/g, '');

export const dailyName = (atMs: number): string => `ledger-${stampOf(atMs)}.sqlite`;
export const replacedName = (atMs: number): string => `replaced-${stampOf(atMs)}.sqlite`;

/**
 * Writes a whole copy in one file, whatever stands in the write-ahead log, without what was deleted.
 * It gets its name only when it has been read back, checked, and brought to the disk.
 *
 * @throws StationError where the copy does not pass its check; whatever SQLite throws
 */
export function copyLedger(db: ReadableDb, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const beside = `${target}.new`;
  removeCopy(beside);
  try {
    statement(db, 'VACUUM INTO ?').run(beside);
    const checked = checkLedgerFile(beside);
    if (!checked.ok) throw new StationError(checked.error.code, checked.error.details);
    syncFile(beside);
    renameSync(beside, target);
    syncFolder(dirname(target));
  } catch (error) {
    removeCopy(beside);
    throw error;
  }
}

/** The same for a file that another connection or program may be writing. */
export function copyLedgerFile(file: string, target: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    copyLedger(db, target);
  } finally {
    db.close();
  }
}

/** The copy made before a step is taken; an older one stays. */
export function copyBeforeStep(db: ReadableDb, dataDir: string, step: number): void {
  const target = join(backupFolderIn(dataDir), `before-step-${step}.sqlite`);
  if (!existsSync(target)) copyLedger(db, target);
}

const KIND_OF: readonly (readonly [RegExp, BackupKind])[] = [
  [/^ledger-\d{8}T\d{9}Z\.sqlite$/, 'daily'],
  [/^before-step-\d+\.sqlite$/, 'before_step'],
  [/^replaced-\d{8}T\d{9}Z\.sqlite$/, 'replaced'],
];

/** The backups of a data folder, newest first. */
export function listBackups(dataDir: string): BackupView[] {
  const folder = backupFolderIn(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): BackupView[] => {
      const kind = KIND_OF.find(([pattern]) => pattern.test(name))?.[1];
      if (kind === undefined) return [];
      const { size, mtimeMs } = statSync(join(folder, name));
      return [{ name, kind, bytes: size, madeAtMs: stampedAtMs(name) ?? Math.trunc(mtimeMs) }];
    })
    .toSorted((one, other) => other.madeAtMs - one.madeAtMs);
}

function stampedAtMs(name: string): number | null {
  const stamp = /-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.sqlite$/.exec(name);
  if (stamp === null) return null;
  const [year, month, day, hour, minute, second, ms] = stamp.slice(1).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, ms);
}

export interface BackupsToKeep {
  /** How many of the daily ones, the newest. */
  readonly daily: number;
  /** Copies from before a step hold personal data of their time: older ones go. */
  readonly beforeStepSinceMs: number;
  /** What was begun before that and never finished was stopped in the middle. */
  readonly unfinishedSinceMs: number;
}

/** Removes what is more than enough. Ledgers that a restore set aside always stay. */
export function pruneBackups(dataDir: string, keep: BackupsToKeep): void {
  const all = listBackups(dataDir);
  const daily = all.filter(({ kind }) => kind === 'daily');
  const old = all.filter(
    ({ kind, madeAtMs }) => kind === 'before_step' && madeAtMs < keep.beforeStepSinceMs,
  );
  const surplus = [...daily.slice(keep.daily), ...(daily.length > 0 ? old : [])];
  for (const { name } of surplus) removeCopy(join(backupFolderIn(dataDir), name));
  removeUnfinished(backupFolderIn(dataDir), keep.unfinishedSinceMs);
}

function removeUnfinished(folder: string, beforeMs: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const target = /^(.+\.sqlite)\.new/.exec(name)?.[1];
    const begunAtMs = target === undefined ? null : stampedAtMs(target);
    if (begunAtMs !== null && begunAtMs < beforeMs) rmSync(join(folder, name), { force: true });
  }
}

/** Removes a copy, and what a stop in the middle of writing it may have left beside it. */
function removeCopy(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}
