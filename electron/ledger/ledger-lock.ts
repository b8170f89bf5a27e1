import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { ledgerFaultOf } from './ledger-fault.ts';

/** Held by the one program that writes a ledger. */
export interface LedgerLock {
  readonly release: () => void;
}

const holderSchema = z.object({ pid: z.number(), host: z.string(), since: z.string() });

/** A connection that is collected as garbage is closed, which would end its lock. */
const HELD = new Set<Database.Database>();

/** What the lock is taken on. Nothing but SQLite may open it: closing any other handle of this process would end the lock. */
const lockFileIn = (dataDir: string): string => join(dataDir, 'ledger.lock');
/** Who holds the lock, for the sentence that another program shows. */
const holderFileIn = (dataDir: string): string => join(dataDir, 'ledger.holder.json');

/**
 * Makes this program the only one that writes the ledger of a folder. The lock is an exclusive
 * transaction on a file beside it: the operating system ends it with the process, however that ends.
 */
export function lockLedger(dataDir: string, nowMs: () => number): Result<LedgerLock, Fault> {
  const file = lockFileIn(dataDir);
  let db: Database.Database | null = null;
  try {
    mkdirSync(dataDir, { recursive: true });
    db = new Database(file, { timeout: 0 });
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const why = ledgerFaultOf(error, file);
    if (why?.code === 'LEDGER_BUSY') return fail(inUse(dataDir));
    return fail(why ?? fault('LEDGER_UNOPENABLE', { file, reason: messageOf(error) }));
  }
  const held = db;
  HELD.add(held);
  tellHolder(dataDir, nowMs());
  return ok({
    release: () => {
      if (!held.open) return;
      rmSync(holderFileIn(dataDir), { force: true });
      HELD.delete(held);
      held.close();
    },
  });
}

/** The lock stands without it, so that a full disk does not matter here. */
function tellHolder(dataDir: string, atMs: number): void {
  const since = new Date(atMs).toISOString();
  try {
    writeFileSync(
      holderFileIn(dataDir),
      JSON.stringify({ pid: process.pid, host: hostname(), since }),
    );
  } catch {
    rmSync(holderFileIn(dataDir), { force: true });
  }
}

function inUse(dataDir: string): Fault {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(holderFileIn(dataDir), 'utf8')));
    return fault('LEDGER_IN_USE', { folder: dataDir, ...holder });
  } catch {
    return fault('LEDGER_IN_USE', { folder: dataDir, pid: null, host: null, since: null });
  }
}
