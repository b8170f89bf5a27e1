import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parcelsAndNumbers } from '../../electron/ledger/migrations/0010-parcels-and-numbers.ts';
import { printJobs } from '../../electron/ledger/migrations/0020-print-jobs.ts';
import { calls } from '../../electron/ledger/migrations/0030-calls.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { searchLedger } from '../../electron/ledger/search.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const number = (orderId: string, state: string, trackNo: string | null): string => `
  INSERT INTO parcels (order_id, pack_id, channel, item_summary, sealed_content, data_key_id,
                       content_hash, source, imported_at_ms)
    VALUES ('${orderId}', '', '1', '甲 ×1', x'00', 1, 'h', 'f.json', 1);
  INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state, track_no,
                       asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
    VALUES ('${orderId}', '', 's', 'zhongtong', '1', 'h', '${state}',
            ${trackNo === null ? 'NULL' : `'${trackNo}'`}, 1, 1, 2, 2);`;

const job = (n: number, orderId: string, copy: number, state: string): string => `
  INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, reprint_of,
                          reason, operator, created_at_ms, changed_at_ms)
    VALUES ('00000000-0000-4000-8000-00000000000${n}', '${orderId}', '', '99', ${copy}, '${state}',
            'direct', ${copy === 1 ? 'NULL, NULL' : "'00000000-0000-4000-8000-000000000001', 'damaged'"},
            'a', ${n}, ${n});`;

/** A ledger of step 30: printed twice, never printed, only failed, refused. */
function ledgerOfStep30(): string {
  const file = ledgerFileIn(tempFolder());
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  for (const step of [parcelsAndNumbers, printJobs, calls]) step.up(db);
  db.exec("INSERT INTO facts VALUES ('kind', 'live'); INSERT INTO data_keys VALUES (1, x'00', 1)");
  db.exec(
    number('4901', 'issued', '99001') +
      job(1, '4901', 1, 'confirmed') +
      job(2, '4901', 2, 'spooled'),
  );
  db.exec(number('4902', 'issued', '99002'));
  db.exec(number('4903', 'issued', '99003') + job(3, '4903', 1, 'failed'));
  db.exec(number('4904', 'refused', null));
  db.pragma('user_version = 30');
  db.close();
  return file;
}

function opened(): Database.Database {
  const db = valueOf(openLedger(ledgerOfStep30(), 'live'));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const find = (db: Database.Database, over: Partial<LedgerFilter>): readonly string[] =>
  searchLedger(db, {
    filter: { ...EVERY_NUMBER, ...over },
    tail: null,
    beforeRowId: null,
    limit: 9,
  }).rows.map(({ orderId }) => orderId);

const planOf = (db: Database.Database, sql: string): string =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => JSON.stringify(row))
    .join(' ');

describe('step 40 on a ledger of step 30', () => {
  test('puts beside each number the state of the label that counts', () => {
    const states = opened()
      .prepare('SELECT print_state, print_changed_at_ms FROM numbers')
      .raw()
      .all();
    expect(states).toEqual([
      ['spooled', 2],
      ['none', null],
      ['failed', 3],
      ['none', null],
    ]);
  });

  test('groups the old numbers', () => {
    const db = opened();
    expect(find(db, { state: 'refused' })).toEqual(['4904']);
    expect(find(db, { shop: 's', print: 'none' })).toEqual(['4904', '4902']);
    expect(db.prepare('SELECT sum(size) FROM number_groups').pluck().get()).toBe(4);
  });

  test('lets the old numbers be found before and after they are indexed', () => {
    const db = opened();
    expect(db.prepare('SELECT count(*) FROM number_parts_waiting').pluck().get()).toBe(7);
    expect(find(db, { text: '9900' })).toEqual(['4903', '4902', '4901']);
    expect(find(db, { text: '4904' })).toEqual(['4904']);
  });

  test('follows a job that comes later and one that moves on', () => {
    const db = opened();
    db.exec(job(4, '4902', 1, 'queued'));
    expect(find(db, { print: 'queued' })).toEqual(['4902']);
    db.exec("UPDATE print_jobs SET state = 'cancelled' WHERE order_id = '4902'");
    expect(find(db, { print: 'cancelled' })).toEqual(['4902']);
  });

  test.each([
    [
      'SELECT number_id FROM numbers WHERE group_id = 1 AND number_id < 9 ORDER BY number_id DESC',
      'numbers_group (group_id=? AND rowid<?)',
    ],
    [
      "SELECT * FROM print_jobs WHERE order_id = '4901' AND pack_id = '' ORDER BY rowid",
      'print_jobs_parcel (order_id=? AND pack_id=?)',
    ],
    [
      `SELECT group_id FROM numbers INDEXED BY numbers_requested
       WHERE requested_at_ms >= 1 AND requested_at_ms < 2`,
      'COVERING INDEX numbers_requested (requested_at_ms>? AND requested_at_ms<?)',
    ],
    [
      "SELECT order_id FROM parcels WHERE receiver_tail = x'01' AND length(receiver_tail) > 0",
      'parcels_receiver_tail (receiver_tail=?)',
    ],
  ])('reads by an index: %s', (sql, index) => {
    const plan = planOf(opened(), sql);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
