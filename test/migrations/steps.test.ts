import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

describe('the steps of the ledger', () => {
  test('go up in tens', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140,
    ]);
  });

  test('leave no copy beside a new ledger', () => {
    const folder = tempFolder();
    valueOf(openLedger(ledgerFileIn(folder), 'live')).close();
    expect(readdirSync(folder)).toEqual(['ledger.sqlite']);
  });
});
