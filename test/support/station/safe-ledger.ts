import { join } from 'node:path';
import type { CareTask, CareValue } from '../../../electron/core/safety/care-job.ts';
import { doCare } from '../../../electron/core/safety/care-job.ts';
import { backupFolderIn, listBackups } from '../../../electron/ledger/backups.ts';
import { lockLedger } from '../../../electron/ledger/ledger-lock.ts';
import type { RestoreReport } from '../../../shared/backups.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { OPERATOR } from './ledger.ts';
import { valueOf } from './result.ts';

/** Backs the ledger of a folder up and gives the backup's path. */
export function backUp(dataDir: string, atMs: number): string {
  const done = valueOf(doCare({ kind: 'back_up', dataDir, atMs }));
  if (done.kind !== 'backed_up') throw new Error(done.kind);
  return done.file;
}

export const restoreTask = (dataDir: string, backup: string, atMs: number): CareTask => ({
  kind: 'restore',
  dataDir,
  ledgerKind: 'live',
  backup,
  operator: OPERATOR,
  atMs,
});

/** Restores a backup as the station does: with the lock held and the ledger closed. */
export function restore(
  dataDir: string,
  backup: string,
  atMs: number,
): Result<RestoreReport, Fault> {
  const lock = valueOf(lockLedger(dataDir, () => atMs));
  try {
    const done: Result<CareValue, Fault> = doCare(restoreTask(dataDir, backup, atMs));
    if (!done.ok) return done;
    if (done.value.kind !== 'restored') throw new Error(done.value.kind);
    return { ok: true, value: done.value.report };
  } finally {
    lock.release();
  }
}

/** The ledgers that restores of a folder set aside. */
export const setAside = (dataDir: string): readonly string[] =>
  listBackups(dataDir)
    .filter(({ kind }) => kind === 'replaced')
    .map(({ name }) => join(backupFolderIn(dataDir), name));
