import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { parcelsAndNumbers } from '../../electron/ledger/migrations/0010-parcels-and-numbers.ts';
import { printJobs } from '../../electron/ledger/migrations/0020-print-jobs.ts';
import { calls } from '../../electron/ledger/migrations/0030-calls.ts';
import { goodsAndWaves } from '../../electron/ledger/migrations/0040-goods-and-waves.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const parcel = (place: number, orderId: string): string =>
  `INSERT INTO parcels (parcel_id, order_id, pack_id, channel, item_summary, sealed_content,
                        data_key_id, content_hash, source, imported_at_ms)
   VALUES (${place}, '${orderId}', '', '1', '甲 ×1', x'00', 1, 'h', 'f.json', 1);`;

const number = (orderId: string, state: string, trackNo: string | null): string =>
  `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state, track_no,
                        asked_times, requested_at_ms, changed_at_ms)
   VALUES ('${orderId}', '', 's', 'zhongtong', '1', 'h', '${state}',
           ${trackNo === null ? 'NULL' : `'${trackNo}'`}, 1, 1, 1);`;

/** A ledger of step 40: one order has a number, one was refused, one was never asked for. */
function ledgerOfStep40(): string {
  const file = ledgerFileIn(tempFolder());
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  for (const step of [parcelsAndNumbers, printJobs, calls, goodsAndWaves]) step.up(db);
  db.exec(`INSERT INTO facts VALUES ('kind', 'live');
    INSERT INTO data_keys VALUES (1, x'00', 1);
    ${parcel(1, '490')} ${parcel(2, '491')} ${parcel(3, '492')}
    ${number('490', 'issued', '99')} ${number('491', 'refused', null)}`);
  db.pragma('user_version = 40');
  db.close();
  return file;
}

const waiting = (db: Database.Database): readonly unknown[] =>
  db.prepare('SELECT parcel_id FROM waiting_parcels ORDER BY parcel_id').pluck().all();

const batch = (db: Database.Database, state: string, fault: string | null = null): void => {
  db.prepare(
    `INSERT INTO batches (created_at_ms, operator, shop, state, fault, changed_at_ms)
     VALUES (1, 'a', 's', ?, ?, 1)`,
  ).run(state, fault);
};

const planOf = (db: Database.Database, sql: string): string =>
  JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());

describe('step 50 on a ledger of step 40', () => {
  test('knows which parcels wait for a number', () => {
    const db = valueOf(openLedger(ledgerOfStep40(), 'live'));
    expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(50);
    expect(waiting(db)).toEqual([2, 3]);
    db.exec(parcel(4, '493'));
    expect(waiting(db)).toEqual([2, 3, 4]);
    db.exec(number('493', 'requesting', null));
    expect(waiting(db)).toEqual([2, 3, 4]);
    db.exec("UPDATE numbers SET state = 'issued', track_no = '98' WHERE order_id = '493'");
    db.exec(number('492', 'issued', '97'));
    expect(waiting(db)).toEqual([2]);
    db.exec("UPDATE numbers SET state = 'cancelled' WHERE order_id = '493'");
    expect(waiting(db)).toEqual([2]);
    db.close();
  });

  test('takes one open batch at a time', () => {
    const db = valueOf(openLedger(ledgerOfStep40(), 'live'));
    batch(db, 'finished');
    batch(db, 'cancelled');
    batch(db, 'paused', '{}');
    for (const state of ['gathering', 'running', 'paused']) {
      expect(() => batch(db, state)).toThrow('UNIQUE');
    }
    batch(db, 'finished');
    db.close();
  });

  test.each([
    ['running', '{}'],
    ['finished', '{}'],
    ['lost', null],
  ])('takes no batch that is %s with the fault %s', (state, fault) => {
    const db = valueOf(openLedger(ledgerOfStep40(), 'live'));
    expect(() => batch(db, state, fault)).toThrow('CHECK');
    db.close();
  });

  test('takes only parcels that it knows into a batch, and finds them by their place', () => {
    const db = valueOf(openLedger(ledgerOfStep40(), 'live'));
    batch(db, 'running');
    const add = "INSERT INTO batch_parcels VALUES (1, 1, '491', '', 1, NULL)";
    db.exec(add);
    expect(() => db.exec(add)).toThrow('UNIQUE');
    expect(() => db.exec("INSERT INTO batch_parcels VALUES (1, 2, '999', '', 0, NULL)")).toThrow(
      'FOREIGN KEY',
    );
    const sql = 'SELECT * FROM batch_parcels WHERE batch_id = 1 AND place > 0 ORDER BY place';
    expect(planOf(db, sql)).toContain('USING PRIMARY KEY (batch_id=? AND place>?)');
    db.close();
  });
});
