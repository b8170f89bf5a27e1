import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { isGoodsCode, putGoodsCodes, readCodesOf } from '../../electron/ledger/goods-codes.ts';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

test('step 120 lets goods of an older ledger have barcodes, found by an index', () => {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 120);
  for (const step of before) step.up(old);
  old.prepare("INSERT INTO goods (name, specs) VALUES ('茶杯', '白')").run();
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  const db = valueOf(openLedger(file, 'live'));
  expect(readCodesOf(db, '茶杯', '白')).toEqual([]);
  const cup = { name: '茶杯', specs: '白', code: '6901234567892' };
  putGoodsCodes(db, [cup, cup, { ...cup, code: 'CUP-W' }]);
  expect(readCodesOf(db, '茶杯', '白')).toEqual(['6901234567892', 'CUP-W']);
  expect(isGoodsCode(db, 'CUP-W')).toBe(true);
  expect(isGoodsCode(db, 'CUP-B')).toBe(false);
  expect(db.prepare('SELECT count(*) FROM goods').pluck().get()).toBe(1);
  const plan = JSON.stringify(
    db.prepare("EXPLAIN QUERY PLAN SELECT 1 FROM goods_codes WHERE code = 'x'").all(),
  );
  expect(plan).toContain('goods_codes_code');
  db.close();
});
