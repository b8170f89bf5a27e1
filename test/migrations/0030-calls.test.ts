import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { parcelsAndNumbers } from '../../electron/ledger/migrations/0010-parcels-and-numbers.ts';
import { printJobs } from '../../electron/ledger/migrations/0020-print-jobs.ts';
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
  INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, operator,
                          created_at_ms, changed_at_ms)
    VALUES ('j', '490', '', '99', 1, 'confirmed', 'direct', 'a', 1, 1);
`;

const CALL = `INSERT INTO calls (operation_id, path, shop, started_at_ms, tries)
  VALUES ('00000000-0000-4000-8000-000000000001', '/p', 's', 1, 0)`;

/** A ledger of step 20 with one printed number. */
function ledgerOfStep20(): string {
  const file = ledgerFileIn(tempFolder());
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  parcelsAndNumbers.up(db);
  printJobs.up(db);
  db.exec(ROWS);
  db.pragma('user_version = 20');
  db.close();
  return file;
}

const planOf = (db: Database.Database, sql: string): string =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => JSON.stringify(row))
    .join(' ');

describe('step 30 on a ledger of step 20', () => {
  test('keeps every row and takes calls', () => {
    const db = valueOf(openLedger(ledgerOfStep20(), 'live'));
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(30);
    expect(db.prepare('SELECT track_no FROM numbers').pluck().all()).toEqual(['99']);
    expect(db.prepare('SELECT job_id FROM print_jobs').pluck().all()).toEqual(['j']);
    db.exec(CALL);
    db.close();
  });

  test('leaves a whole copy of the file as it was before', () => {
    const file = ledgerOfStep20();
    valueOf(openLedger(file, 'live')).close();
    const copy = new Database(join(dirname(file), 'backups', 'before-step-30.sqlite'), {
      readonly: true,
    });
    expect(copy.pragma('user_version', { simple: true })).toBe(20);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT job_id FROM print_jobs').pluck().all()).toEqual(['j']);
    copy.close();
  });

  test.each([
    ["outcome = 'ok'", 'an end without a time'],
    ['ended_at_ms = 2, duration_ms = 1', 'a time without an outcome'],
    ["ended_at_ms = 2, duration_ms = 1, outcome = 'unknown'", 'a failure without a fault'],
    ["ended_at_ms = 2, duration_ms = 1, outcome = 'fine'", 'another outcome'],
    ["sealed_params = x'00'", 'parameters that nobody can open'],
  ])('refuses %s: %s', (change) => {
    const db = valueOf(openLedger(ledgerOfStep20(), 'live'));
    db.exec(CALL);
    expect(() => db.exec(`UPDATE calls SET ${change}`)).toThrow('CHECK constraint failed');
    db.close();
  });

  test('finds the calls of a parcel from its key', () => {
    const db = valueOf(openLedger(ledgerOfStep20(), 'live'));
    const plan = planOf(
      db,
      `SELECT calls.* FROM call_parcels JOIN calls USING (operation_id)
       WHERE call_parcels.order_id = '490' AND call_parcels.pack_id = ''`,
    );
    expect(plan).toContain('SEARCH call_parcels USING PRIMARY KEY (order_id=? AND pack_id=?)');
    expect(plan).not.toContain('SCAN');
    db.close();
  });
});
