import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { WritableDb } from '../../electron/ledger/db.ts';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { indexNumberParts } from '../../electron/ledger/number-parts.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { fillGoods, fillNumbers } from './million-rows.ts';

export const MILLION = 1_000_000;

/** The newest step whose tables take rows without triggers; the later steps fill in what they add. */
const FILLED_AT_STEP = 30;
const INDEX_STEP = 20_000;

let built: string | null = null;

/**
 * The data folder of a ledger of a million numbers, with parcels, goods, events and labels in mixed
 * states. It is built once for one run and gone when the process ends.
 */
export function millionDataDir(): string {
  if (built !== null) return built;
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-million-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  buildLedger(ledgerFileIn(dataDir), MILLION);
  built = dataDir;
  return dataDir;
}

/** Runs `work` on the ledger of a million numbers, opened as the station opens it. */
export async function withMillionLedger<Value>(
  work: (db: WritableDb, dataDir: string) => Value | Promise<Value>,
): Promise<Value> {
  const dataDir = millionDataDir();
  const db = valueOf(openLedger(ledgerFileIn(dataDir), 'live'));
  try {
    return await work(db, dataDir);
  } finally {
    db.close();
  }
}

/** Builds a ledger of so many numbers: an old file first, then the steps that a user's file takes. */
export function buildLedger(file: string, rows: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const old = new Database(file);
  old.pragma('journal_mode = WAL');
  old.pragma('synchronous = OFF');
  for (const step of MIGRATIONS) if (step.version <= FILLED_AT_STEP) step.up(old);
  old.pragma(`user_version = ${FILLED_AT_STEP}`);
  fillNumbers(old, rows);
  old.close();
  const db = valueOf(openLedger(file, 'live'));
  rmSync(join(dirname(file), 'backups'), { recursive: true, force: true });
  db.pragma('synchronous = OFF');
  fillGoods(db, rows);
  while (indexNumberParts(db, INDEX_STEP) > 0);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
