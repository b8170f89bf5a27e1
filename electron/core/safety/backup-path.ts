import { join } from 'node:path';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { backupFolderIn, listBackups } from '../../ledger/backups.ts';

/** Where a listed backup is; a page names backups and never paths. */
export function backupPath(dataDir: string, name: string): Result<string, Fault> {
  const known = listBackups(dataDir).some((backup) => backup.name === name);
  if (known) return ok(join(backupFolderIn(dataDir), name));
  return fail(fault('BACKUP_UNUSABLE', { file: name, reason: 'not there' }));
}
