import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { countTroubles } from '../../electron/ledger/day-board.ts';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { hasOperators } from '../../electron/ledger/operators.ts';
import { NOON_MS } from '../support/station/clock.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

/** A ledger as it was before the step, with a refused number. */
function ledgerBefore110(): string {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 110);
  for (const step of before) step.up(old);
  old
    .prepare("INSERT INTO events (at_ms, kind, operator, detail) VALUES (?, ?, 'wang', '{}')")
    .run(NOON_MS, 'number_refused');
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  return file;
}

describe('step 110', () => {
  test('keeps events of an older ledger, at which nobody has to sign in', () => {
    const db = valueOf(openLedger(ledgerBefore110(), 'live'));
    expect(hasOperators(db)).toBe(false);
    expect(countTroubles(db, '2026-11-21')).toEqual([
      { operator: 'wang', kind: 'number_refused', times: 1 },
    ]);
    db.close();
  });

  test('takes each name and each badge once, and no unknown role', () => {
    const db = valueOf(openLedger(ledgerBefore110(), 'live'));
    const put = (name: string, badge: string, role: string): unknown =>
      db
        .prepare(
          `INSERT INTO operators (name, badge, role, created_at_ms, changed_at_ms)
           VALUES (?, ?, ?, 1, 1)`,
        )
        .run(name, badge, role);
    put('wang', 'A1', 'packer');
    expect(() => put('wang', 'A2', 'packer')).toThrow('UNIQUE');
    expect(() => put('li', 'A1', 'packer')).toThrow('UNIQUE');
    expect(() => put('li', 'A2', 'boss')).toThrow('CHECK');
    db.close();
  });

  test('finds the troubles of a day by an index', () => {
    const db = valueOf(openLedger(ledgerBefore110(), 'live'));
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT operator, kind, count(*) AS times FROM events
         WHERE kind IN ('number_refused', 'number_unknown', 'number_conflict', 'print_failed',
          'print_doubtful') AND at_ms >= 1 AND at_ms < 2 GROUP BY operator, kind`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('events_of_board');
    db.close();
  });
});
