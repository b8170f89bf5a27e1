import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { countDoubts } from '../../electron/ledger/print-lanes.ts';
import { putManyNumbers } from '../support/station/many-numbers.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

/** A ledger as it was before the step, with a doubtful label. */
function ledgerBefore90(): string {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 90);
  for (const step of before) step.up(old);
  putManyNumbers(old, { first: 1, count: 3, printed: 'spooled' });
  old.exec("UPDATE print_jobs SET state = 'doubtful', printer = 'label-1' WHERE rowid < 3");
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  return file;
}

const LANE = { backend: 'direct', printer: 'label-1' } as const;

describe('step 90', () => {
  test('lets doubts from before stop no lane, and later ones stop theirs', () => {
    const db = valueOf(openLedger(ledgerBefore90(), 'live'));
    expect(countDoubts(db, LANE)).toBe(0);
    expect(
      db.prepare("SELECT count(*) FROM print_jobs WHERE state = 'doubtful'").pluck().get(),
    ).toBe(2);
    db.exec("UPDATE print_jobs SET state = 'doubtful', printer = 'label-1' WHERE rowid = 3");
    expect(countDoubts(db, LANE)).toBe(1);
    expect(countDoubts(db, { ...LANE, printer: 'label-2' })).toBe(0);
    db.close();
  });

  test('finds the doubts of a lane by their index', () => {
    const db = valueOf(openLedger(ledgerBefore90(), 'live'));
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT count(*) FROM print_jobs j
         WHERE j.state = 'doubtful' AND j.doubt_left_at_ms IS NULL
           AND j.backend = 'direct' AND (j.backend = 'dialog' OR j.printer IS 'label-1')`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('print_jobs_in_doubt');
    db.close();
  });

  test('keeps one open run at a time', () => {
    const db = valueOf(openLedger(ledgerBefore90(), 'live'));
    const begin = db.prepare(
      `INSERT INTO print_runs (created_at_ms, operator, pick_order, state, changed_at_ms)
       VALUES (1, 'a', 'goods', ?, 1)`,
    );
    begin.run('finished');
    begin.run('paused');
    expect(() => begin.run('gathering')).toThrow('UNIQUE');
    db.close();
  });
});
