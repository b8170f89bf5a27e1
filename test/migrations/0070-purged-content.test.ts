import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

/** A ledger as it was before the step, with one parcel. */
function ledgerOfStep60(): string {
  const file = ledgerFileIn(tempFolder());
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  for (const step of MIGRATIONS.filter(({ version }) => version < 70)) step.up(db);
  db.exec(`
    INSERT INTO facts VALUES ('kind', 'live');
    INSERT INTO data_keys VALUES (1, x'0102', 1);
    INSERT INTO parcels (order_id, pack_id, channel, item_summary, sealed_content, data_key_id,
                         content_hash, source, imported_at_ms)
      VALUES ('490', '', '1', '甲 ×1', x'aa', 1, 'h', 'f.json', 1);
  `);
  db.pragma('user_version = 60');
  db.close();
  return file;
}

const planOf = (db: Database.Database, sql: string): string =>
  JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());

describe('step 70 on a ledger of step 60', () => {
  test('keeps every parcel with its content', () => {
    const db = valueOf(openLedger(ledgerOfStep60(), 'live'));
    expect(
      db.prepare('SELECT hex(sealed_content), data_key_id, purged_at_ms FROM parcels').raw().all(),
    ).toEqual([['AA', 1, null]]);
    db.close();
  });

  test('takes a parcel as purged only when its content is gone', () => {
    const db = valueOf(openLedger(ledgerOfStep60(), 'live'));
    expect(() => db.exec('UPDATE parcels SET purged_at_ms = 1')).toThrow('CHECK constraint failed');
    db.exec("UPDATE parcels SET purged_at_ms = 1, sealed_content = x'', data_key_id = 0");
    db.exec('DELETE FROM data_keys WHERE data_key_id = 1');
    db.close();
  });

  test('finds what is due, and who uses a data key, from indices', () => {
    const db = valueOf(openLedger(ledgerOfStep60(), 'live'));
    expect(
      planOf(db, 'SELECT 1 FROM parcels WHERE purged_at_ms IS NULL AND imported_at_ms < 9'),
    ).toContain('parcels_not_purged');
    expect(
      planOf(db, 'SELECT 1 FROM calls WHERE sealed_params IS NOT NULL AND started_at_ms < 9'),
    ).toContain('calls_not_purged');
    for (const table of ['parcels', 'waybill_data', 'calls']) {
      expect(planOf(db, `SELECT 1 FROM ${table} WHERE data_key_id = 1`)).toContain(
        `${table}_data_key`,
      );
    }
    db.close();
  });
});
