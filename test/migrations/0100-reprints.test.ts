import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { listReprints } from '../../electron/ledger/reprints.ts';
import { NOON_MS } from '../support/station/clock.ts';
import { putManyNumbers, trackNoAt } from '../support/station/many-numbers.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const AGAIN = '00000000-0000-4000-8000-000000000001';

/** A ledger as it was before the step, with a label and its reprint. */
function ledgerBefore100(): string {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 100);
  for (const step of before) step.up(old);
  putManyNumbers(old, { first: 1, count: 1, printed: 'confirmed' });
  old
    .prepare(
      `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend,
         reprint_of, reason, operator, created_at_ms, changed_at_ms)
       VALUES (?, ?, '', ?, 2, 'spooled', 'direct', 'job-1', 'lost', 'wang', ?, ?)`,
    )
    .run(AGAIN, orderIdOf(1), trackNoAt(1), NOON_MS, NOON_MS);
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  return file;
}

describe('step 100', () => {
  test('keeps reprints of an older ledger, of which nobody knows the role', () => {
    const db = valueOf(openLedger(ledgerBefore100(), 'live'));
    expect(listReprints(db, '2026-11-21')).toMatchObject([
      { jobId: AGAIN, reprint: 1, reason: 'lost', operator: 'wang', role: null },
    ]);
    db.close();
  });

  test('takes roles for reprints only, and no unknown ones', () => {
    const db = valueOf(openLedger(ledgerBefore100(), 'live'));
    const setRole = (role: string, copy: number): unknown =>
      db.prepare('UPDATE print_jobs SET role = ? WHERE copy = ?').run(role, copy);
    expect(() => setRole('boss', 2)).toThrow('CHECK constraint failed');
    expect(() => setRole('lead', 1)).toThrow('CHECK constraint failed');
    setRole('lead', 2);
    db.close();
  });
});
