import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ROWS = `
  INSERT INTO facts VALUES ('kind', 'live');
  INSERT INTO data_keys VALUES (1, x'00', 1);
  INSERT INTO parcels (order_id, pack_id, channel, item_summary, sealed_content, data_key_id,
                       content_hash, source, imported_at_ms)
    VALUES ('490', '', '1', '甲 ×1', x'00', 1, 'h', 'f', 1), ('491', '', '1', '乙 ×1', x'00', 1, 'i', 'f', 2),
           ('492', '', '1', '丙 ×1', x'00', 1, 'j', 'f', 3);
  INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state, track_no,
                       asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
    VALUES ('492', '', 's', 'zhongtong', '1', 'h', 'issued', '99', 1, 1, 2, 2);
`;

const MERGE = (order: string, main: string): string =>
  `INSERT INTO merged_parcels VALUES ('${order}', '', '${main}', '', 'a', 1)`;

const WAITING = `SELECT order_id FROM waiting_parcels JOIN parcels USING (parcel_id) ORDER BY 1`;

/** A ledger of step 50 with two parcels that wait and one number, brought up to date. */
function ledger(): Database.Database {
  const file = ledgerFileIn(tempFolder());
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  for (const { version, up } of MIGRATIONS) if (version <= 50) up(db);
  db.exec(ROWS);
  db.pragma('user_version = 50');
  db.close();
  return valueOf(openLedger(file, 'live'));
}

describe('step 60 on a ledger of step 50', () => {
  test('keeps every row', () => {
    const db = ledger();
    expect(db.prepare('SELECT order_id FROM parcels').pluck().all()).toEqual(['490', '491', '492']);
    expect(db.prepare('SELECT track_no FROM numbers').pluck().all()).toEqual(['99']);
    expect(db.prepare(WAITING).pluck().all()).toEqual(['490', '491']);
    db.close();
  });

  test('takes a merged parcel from those that wait, and gives it back', () => {
    const db = ledger();
    db.exec(MERGE('491', '490'));
    expect(db.prepare(WAITING).pluck().all()).toEqual(['490']);
    db.exec("DELETE FROM merged_parcels WHERE order_id = '491'");
    expect(db.prepare(WAITING).pluck().all()).toEqual(['490', '491']);
    db.close();
  });

  test('lets no parcel travel in itself, and none carry others while it travels', () => {
    const db = ledger();
    expect(() => db.exec(MERGE('490', '490'))).toThrow('CHECK constraint failed');
    db.exec(MERGE('491', '490'));
    expect(() => db.exec(MERGE('492', '491'))).toThrow('carries none');
    expect(() => db.exec(MERGE('490', '492'))).toThrow('carries none');
    expect(() => db.exec(MERGE('491', '492'))).toThrow('UNIQUE constraint failed');
    db.close();
  });

  test.each([
    ["'refused', NULL", 'a refusal without a reason'],
    ["'fine', NULL", 'another state'],
  ])('refuses a cancellation %s: %s', (values) => {
    const db = ledger();
    const insert = `INSERT INTO cancellations VALUES ('492', '', ${values}, 'a', 1, 1)`;
    expect(() => db.exec(insert)).toThrow('CHECK constraint failed');
    db.close();
  });

  test('finds open cancellations and unprinted numbers by their indices', () => {
    const db = ledger();
    const planOf = (sql: string): string =>
      JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    expect(planOf("SELECT * FROM cancellations WHERE state = 'open'")).toContain(
      'cancellations_open',
    );
    const unprinted = `SELECT * FROM numbers WHERE state = 'issued'
      AND print_state IN ('none', 'failed', 'cancelled') AND issued_at_ms <= 5`;
    expect(planOf(`${unprinted} ORDER BY issued_at_ms`)).toContain('numbers_unprinted');
    expect(planOf(`${unprinted} ORDER BY issued_at_ms`)).not.toContain('TEMP B-TREE');
    db.close();
  });
});
