import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listFollowed } from '../../electron/ledger/followed-orders.ts';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { putOfferLink, readOfferLink } from '../../electron/ledger/offer-links.ts';
import { putRelation, readRelation } from '../../electron/ledger/offer-relations.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { LINK } from '../support/station/distributing.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

test('step 140 lets an older ledger keep offers, relations and distribution orders', () => {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 140);
  for (const step of before) step.up(old);
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  const db = valueOf(openLedger(file, 'live'));
  putOfferLink(db, LINK, 1);
  putOfferLink(db, { ...LINK, specs: '白' }, 1);
  expect(readOfferLink(db, LINK.goods, '黑')).toEqual(LINK);
  expect(readOfferLink(db, LINK.goods, '白')).toMatchObject({ specs: '白' });
  const key = { channel: 'douyin', offerId: '1', outItemCode: '2', outShopCode: '3' };
  expect(readRelation(db, key)).toBeNull();
  putRelation(db, key, 'asked', 1);
  putRelation(db, key, 'linked', 2);
  expect(readRelation(db, key)).toBe('linked');
  expect(listFollowed(db, { nowMs: 1, sinceMs: 0, limit: 10 })).toEqual([]);
  const plan = JSON.stringify(
    db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT 1 FROM distribution_orders INDEXED BY distribution_orders_followed
         WHERE state = 'created' AND next_try_at_ms <= 1 ORDER BY next_try_at_ms`,
      )
      .all(),
  );
  expect(plan).toContain('distribution_orders_followed');
  db.exec("INSERT INTO data_keys (data_key_id, sealed_key, created_at_ms) VALUES (9, x'00', 1)");
  const insert = db.prepare(
    `INSERT INTO distribution_orders (out_order_id, shop, supplier, goods, sealed_request,
       data_key_id, state, trade_ids, fault, next_try_at_ms, created_at_ms, changed_at_ms)
     VALUES (?, 's', '', '', x'00', 9, ?, ?, ?, 1, 1, 1)`,
  );
  insert.run('w-1', 'draft', '[]', null);
  expect(() => insert.run('w-1', 'draft', '[]', null)).toThrow('UNIQUE');
  expect(() => insert.run('w-2', 'created', '[]', null)).toThrow('CHECK');
  expect(() => insert.run('w-2', 'creating', '["1"]', null)).toThrow('CHECK');
  expect(() => insert.run('w-2', 'refused', '[]', null)).toThrow('CHECK');
  expect(() => db.exec('DELETE FROM data_keys WHERE data_key_id = 9')).toThrow('FOREIGN KEY');
  db.close();
});
