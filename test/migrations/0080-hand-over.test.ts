import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { listHandOvers } from '../../electron/ledger/hand-over.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { NOON_MS } from '../support/station/clock.ts';
import { putManyNumbers } from '../support/station/many-numbers.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

test('step 80 finds the labels that an older ledger printed on a day', () => {
  const file = ledgerFileIn(tempFolder());
  const old = new Database(file);
  const before = MIGRATIONS.filter(({ version }) => version < 80);
  for (const step of before) step.up(old);
  putManyNumbers(old, { first: 1, count: 2, atMs: NOON_MS, printed: 'confirmed' });
  old.prepare("INSERT OR IGNORE INTO facts VALUES ('kind', 'live')").run();
  old.pragma(`user_version = ${before.at(-1)?.version ?? 0}`);
  old.close();
  const db = valueOf(openLedger(file, 'live'));
  expect(db.pragma('user_version', { simple: true })).toBeGreaterThanOrEqual(80);
  expect(listHandOvers(db, '2026-11-21')).toEqual([
    { carrier: 'zhongtong', parcels: 2, confirmed: 2 },
  ]);
  db.close();
});
