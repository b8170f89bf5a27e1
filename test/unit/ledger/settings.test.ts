import { expect, test } from 'vitest';
import { writeSetting } from '../../../electron/ledger/facts.ts';
import { readBenchSettings } from '../../../electron/ledger/settings.ts';
import { profileOf } from '../../../shared/label/profile.ts';
import { openTestLedger } from '../../support/station/ledger.ts';

test('a resolution from before there were profiles goes to the printer it was set for', () => {
  const { db } = openTestLedger();
  writeSetting(db, 'bench', JSON.stringify({ printer: 'zebra', dpi: 300 }));
  const { profiles } = readBenchSettings(db);
  expect(profileOf(profiles, 'zebra').dpi).toBe(300);
  expect(profileOf(profiles, 'other').dpi).toBe(203);
});

test('profiles that are stored stay as they are', () => {
  const { db } = openTestLedger();
  const profile = { ...profileOf([], 'zebra'), offsetXMm: 0.7 };
  writeSetting(db, 'bench', JSON.stringify({ printer: 'zebra', dpi: 300, profiles: [profile] }));
  expect(readBenchSettings(db).profiles).toEqual([profile]);
});

test('a setup from before there were rules has none, and no spare', () => {
  const { db } = openTestLedger();
  writeSetting(db, 'bench', JSON.stringify({ printer: 'zebra', backend: 'direct' }));
  expect(readBenchSettings(db)).toMatchObject({
    printer: 'zebra',
    sparePrinter: '',
    routes: [],
    carrierPapers: [],
  });
});
