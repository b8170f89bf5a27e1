import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';

/** What SQLite or the file system says about a ledger file, as a fault; null where it is a bug. */
export function ledgerFaultOf(error: unknown, file: string): Fault | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const details = { file, reason: error.message };
  if (error instanceof Database.SqliteError) return sqliteFault(code, file, details);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fault('LEDGER_DISK_FULL', details);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fault('LEDGER_READ_ONLY', details);
    case 'EIO':
      return fault('LEDGER_DISK_ERROR', details);
    default:
      return null;
  }
}

function sqliteFault(code: string, file: string, details: Fault['details']): Fault | null {
  switch (code.split('_', 2)[1]) {
    case 'FULL':
      return fault('LEDGER_DISK_FULL', details);
    case 'READONLY':
      return fault('LEDGER_READ_ONLY', details);
    case 'CORRUPT':
    case 'NOTADB':
      return fault('LEDGER_DAMAGED', details);
    case 'BUSY':
    case 'LOCKED':
      return fault('LEDGER_BUSY', details);
    case 'IOERR':
      return fault(isFull(file) ? 'LEDGER_DISK_FULL' : 'LEDGER_DISK_ERROR', details);
    case 'CANTOPEN':
      return fault(cantOpen(file), details);
    default:
      return null;
  }
}

/** A full disk and a folder without write permission both show as a file that cannot be made. */
function cantOpen(file: string): 'LEDGER_DISK_FULL' | 'LEDGER_READ_ONLY' | 'LEDGER_UNOPENABLE' {
  if (isFull(file)) return 'LEDGER_DISK_FULL';
  try {
    accessSync(dirname(file), constants.F_OK);
  } catch {
    return 'LEDGER_UNOPENABLE';
  }
  return isWritable(dirname(file)) ? 'LEDGER_UNOPENABLE' : 'LEDGER_READ_ONLY';
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** SQLite's smallest extension of a file is not possible any more. */
const FULL_BELOW_BYTES = 64 * 1024;

const isFull = (file: string): boolean =>
  (freeBytesAt(dirname(file)) ?? Infinity) < FULL_BELOW_BYTES;

/** What this user may still write on the disk of a folder; null where the system does not tell. */
export function freeBytesAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
