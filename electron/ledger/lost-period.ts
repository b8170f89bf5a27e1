import { z } from 'zod';
import type { LostPeriod } from '../../shared/backups.ts';
import { lostPeriodSchema } from '../../shared/backups.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

const NAME = 'lost_period';

/** The time whose labels this ledger does not know; null where it knows all, or a person settled it. */
export function readLostPeriod(db: ReadableDb): LostPeriod | null {
  const stored = readSetting(db, NAME);
  return stored === null ? null : lostPeriodSchema.parse(JSON.parse(stored));
}

export const writeLostPeriod = (db: WritableDb, lost: LostPeriod): void =>
  writeSetting(db, NAME, JSON.stringify(lost));

export function endLostPeriod(db: WritableDb): void {
  statement(db, 'DELETE FROM settings WHERE name = ?').run(NAME);
}

/** How often a restore lost a time, also those that a person settled. */
export const countLostTimes = (db: ReadableDb): number =>
  z.number().parse(
    statement(
      db,
      `SELECT count(*) FROM events
       WHERE order_id IS NULL AND kind = 'ledger_restored' AND json_extract(detail, '$.lost')`,
    )
      .pluck()
      .get(),
  );

/** One period that covers all of these. */
export function coverLost(periods: readonly (LostPeriod | null)[]): LostPeriod | null {
  const known = periods.filter((period) => period !== null);
  if (known.length === 0) return null;
  return {
    fromMs: Math.min(...known.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...known.map(({ toMs }) => toMs)),
  };
}
