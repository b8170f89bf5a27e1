import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const freshLedger = (): Database.Database =>
  valueOf(openLedger(ledgerFileIn(tempFolder()), 'live'));

const putParcel = (db: Database.Database, orderId: string, packId = ''): void => {
  db.exec("INSERT INTO data_keys VALUES (1, x'00', 1) ON CONFLICT DO NOTHING");
  db.prepare(
    `INSERT INTO parcels (order_id, pack_id, channel, item_summary, sealed_content, data_key_id,
                          content_hash, source, imported_at_ms)
     VALUES (?, ?, '1', 'x', x'00', 1, 'h', 'f', 1)`,
  ).run(orderId, packId);
};

const putNumber = (
  db: Database.Database,
  orderId: string,
  trackNo: string | null,
  { state = trackNo === null ? 'requesting' : 'issued', carrier = 'zhongtong' } = {},
): void => {
  db.prepare(
    `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state, track_no,
                          asked_times, requested_at_ms, changed_at_ms)
     VALUES (?, '', 's', ?, '1', 'h', ?, ?, 1, 1, 1)`,
  ).run(orderId, carrier, state, trackNo);
};

const planOf = (db: Database.Database, sql: string): string =>
  JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());

describe('the tables of step 10', () => {
  test('take one number for a parcel', () => {
    const db = freshLedger();
    putParcel(db, '490');
    putNumber(db, '490', '99');
    expect(() => putNumber(db, '490', '98')).toThrow('UNIQUE');
    db.close();
  });

  test('take a number of a carrier for one parcel', () => {
    const db = freshLedger();
    for (const id of ['490', '491', '492']) putParcel(db, id);
    putNumber(db, '490', '99');
    expect(() => putNumber(db, '491', '99')).toThrow('UNIQUE');
    putNumber(db, '491', '99', { carrier: 'yuantong' });
    putNumber(db, '492', null);
    db.close();
  });

  test('take a number only for a known parcel, and keep that parcel', () => {
    const db = freshLedger();
    expect(() => putNumber(db, '490', '99')).toThrow('FOREIGN KEY');
    putParcel(db, '490');
    putNumber(db, '490', '99');
    expect(() => db.exec('DELETE FROM parcels')).toThrow('FOREIGN KEY');
    db.close();
  });

  test.each([
    ['issued', null],
    ['cancelled', null],
    ['requesting', '99'],
    ['refused', '99'],
    ['unknown', '99'],
    ['lost', null],
  ])('take no row that is %s with the number %s', (state, trackNo) => {
    const db = freshLedger();
    putParcel(db, '490');
    expect(() => putNumber(db, '490', trackNo, { state })).toThrow('CHECK');
    db.close();
  });

  test('keep ids as text of a bounded length', () => {
    const db = freshLedger();
    expect(() => putParcel(db, '')).toThrow('CHECK');
    expect(() => putParcel(db, '1'.repeat(33))).toThrow('CHECK');
    expect(() => putParcel(db, '490', 'p'.repeat(16))).toThrow('CHECK');
    putParcel(db, '04900000000000000001');
    expect(db.prepare('SELECT order_id FROM parcels').pluck().get()).toBe('04900000000000000001');
    db.close();
  });

  test('find a parcel, a number and open numbers from an index', () => {
    const db = freshLedger();
    const where = "WHERE order_id = '490' AND pack_id = ''";
    expect(planOf(db, `SELECT * FROM parcels ${where}`)).toContain('USING INDEX');
    expect(planOf(db, `SELECT * FROM numbers ${where}`)).toContain('USING INDEX');
    expect(planOf(db, "SELECT * FROM numbers WHERE track_no = '99'")).toContain('numbers_track_no');
    expect(planOf(db, "SELECT * FROM numbers WHERE state IN ('requesting', 'unknown')")).toContain(
      'numbers_open',
    );
    db.close();
  });
});
