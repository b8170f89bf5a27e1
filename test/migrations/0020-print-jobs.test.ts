import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { parcelsAndNumbers } from '../../electron/ledger/migrations/0010-parcels-and-numbers.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ROWS = `
  INSERT INTO facts VALUES ('kind', 'live');
  INSERT INTO data_keys VALUES (1, x'00', 1);
  INSERT INTO parcels VALUES (1, '490', '', '1', NULL, NULL, '甲 ×1', x'00', 1, 'h', 'f.json', 1);
  INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state, track_no,
                       asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
    VALUES ('490', '', 's', 'zhongtong', '1', 'h', 'issued', '99', 1, 1, 2, 2);
  INSERT INTO events (at_ms, kind, operator, detail) VALUES (1, 'number_issued', 'a', '{}');
`;

/** A ledger of step 10 with one issued number. */
function ledgerOfStep10(): { readonly folder: string; readonly file: string } {
  const folder = tempFolder();
  const file = ledgerFileIn(folder);
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  parcelsAndNumbers.up(db);
  db.exec(ROWS);
  db.pragma('user_version = 10');
  db.close();
  return { folder, file };
}

const planOf = (db: Database.Database, sql: string): string =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => JSON.stringify(row))
    .join(' ');

describe('step 20 on a ledger of step 10', () => {
  test('keeps every row and takes print jobs', () => {
    const { file } = ledgerOfStep10();
    const db = valueOf(openLedger(file, 'live'));
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(20);
    expect(db.prepare('SELECT order_id, state, track_no FROM numbers').all()).toEqual([
      { order_id: '490', state: 'issued', track_no: '99' },
    ]);
    expect(db.prepare('SELECT item_summary FROM parcels').pluck().all()).toEqual(['甲 ×1']);
    expect(db.prepare('SELECT kind FROM events').pluck().all()).toEqual(['number_issued']);
    db.exec(`INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend,
                                     operator, created_at_ms, changed_at_ms)
             VALUES ('j', '490', '', '99', 1, 'queued', 'direct', 'a', 1, 1)`);
    db.close();
  });

  test('leaves a whole copy of the file as it was before', () => {
    const { file } = ledgerOfStep10();
    valueOf(openLedger(file, 'live')).close();
    const copy = new Database(join(dirname(file), 'backups', 'before-step-20.sqlite'), {
      readonly: true,
    });
    expect(copy.pragma('user_version', { simple: true })).toBe(10);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT track_no FROM numbers').pluck().all()).toEqual(['99']);
    copy.close();
  });

  test('copies also what was still in the write-ahead log', () => {
    const { file } = ledgerOfStep10();
    const other = new Database(file);
    other.pragma('wal_autocheckpoint = 0');
    other.exec("UPDATE numbers SET track_no = '98'");
    const db = valueOf(openLedger(file, 'live'));
    const copy = new Database(join(dirname(file), 'backups', 'before-step-20.sqlite'), {
      readonly: true,
    });
    expect(copy.prepare('SELECT track_no FROM numbers').pluck().all()).toEqual(['98']);
    for (const each of [copy, db, other]) each.close();
  });

  test('happens wholly or not at all', () => {
    const { file } = ledgerOfStep10();
    const spoilt = new Database(file);
    spoilt.exec('CREATE TABLE print_jobs_unfinished (x)');
    spoilt.close();
    expect(openLedger(file, 'live').ok).toBe(false);
    const after = new Database(file);
    expect(after.pragma('user_version', { simple: true })).toBe(10);
    expect(
      after.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'print_jobs'").pluck().get(),
    ).toBe(0);
    after.close();
    expect(existsSync(join(dirname(file), 'backups', 'before-step-20.sqlite'))).toBe(true);
  });

  test('answers "is there a label already?" from the unique index', () => {
    const db = valueOf(openLedger(ledgerOfStep10().file, 'live'));
    expect(
      planOf(
        db,
        `SELECT 1 FROM print_jobs WHERE order_id = '490' AND pack_id = '' AND copy = 1
           AND state NOT IN ('failed', 'cancelled')`,
      ),
    ).toContain('print_jobs_one_per_copy');
    db.close();
  });

  test('finds what a stop left behind from its own index', () => {
    const db = valueOf(openLedger(ledgerOfStep10().file, 'live'));
    expect(planOf(db, "SELECT * FROM print_jobs WHERE state IN ('queued', 'claimed')")).toContain(
      'print_jobs_unfinished',
    );
    db.close();
  });
});
