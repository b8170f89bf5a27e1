import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ledgerFileIn, openLedger, stepsWait } from '../../../electron/ledger/open.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

test('only a ledger of an earlier version is said to wait for steps', () => {
  const folder = tempFolder();
  const file = ledgerFileIn(folder);
  expect(stepsWait(file)).toBe(false);
  valueOf(openLedger(file, 'live')).close();
  expect(stepsWait(file)).toBe(false);
  const earlier = new Database(file);
  earlier.pragma('user_version = 10');
  earlier.close();
  expect(stepsWait(file)).toBe(true);
});

test('what is no ledger is left to the opening', () => {
  const short = join(tempFolder(), 'short.sqlite');
  writeFileSync(short, 'too short');
  expect(stepsWait(short)).toBe(false);
  expect(stepsWait(tempFolder())).toBe(false);
});
