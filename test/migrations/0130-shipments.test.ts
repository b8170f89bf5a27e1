import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countExceptions } from '../../electron/ledger/exceptions.ts';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { countShipments } from '../../electron/ledger/shipping-list.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const AGES = { notPrintedMs: 1, notConfirmedMs: 1, numberLifeMs: 1 };

test('step 130 gives an older ledger an empty outbox, whose groups and exceptions an index has', () => {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 130);
  for (const step of before) step.up(old);
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  const db = valueOf(openLedger(file, 'live'));
  expect(countShipments(db).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  expect(countExceptions(db, AGES, Date.UTC(2026, 10, 22)).every(({ count }) => count === 0)).toBe(
    true,
  );
  db.prepare(
    `INSERT INTO shipments (order_id, pack_id, channel, platform, carrier, track_no, state,
       next_try_at_ms, created_at_ms, due_at_ms, changed_at_ms)
     VALUES ('1', '', '1', 'douyin', 'zhongtong', '99', 'due', 1, 1, 1, 1)`,
  ).run();
  for (const state of ['refused', 'void']) {
    expect(() => db.exec(`UPDATE shipments SET state = '${state}'`)).toThrow('CHECK');
  }
  expect(() => db.exec("UPDATE shipments SET platform = 'elsewhere'")).toThrow('CHECK');
  expect(countExceptions(db, AGES, Date.UTC(2026, 10, 22)).find(({ count }) => count > 0)).toEqual({
    kind: 'ship_late',
    count: 1,
    oldestMs: 1,
  });
  db.close();
});
