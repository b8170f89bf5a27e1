import { expect, test } from 'vitest';
import { readBenchSettings } from '../../../electron/ledger/settings.ts';
import { ledgerFileIn, openLedger } from '../../../electron/ledger/open.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { hostAt } from '../../support/station/host.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

test('a packer sends the labels to another printer, which the ledger keeps', async () => {
  const folder = tempFolder();
  const { host } = hostAt(folder);
  const settings = { ...DEFAULT_SETTINGS, backend: 'direct', printer: 'left' } as const;
  valueOf(await host.handlers()['setup:save']({ settings, appSecret: null }));
  const info = valueOf(await host.handlers()['print:change-printer']({ printer: 'right' }));
  expect(info.settings.printer).toBe('right');
  await host.close();
  const db = valueOf(openLedger(ledgerFileIn(folder), 'live'));
  const event = db
    .prepare("SELECT detail FROM events WHERE kind = 'printer_changed'")
    .pluck()
    .get();
  expect(JSON.parse(String(event))).toEqual({ printer: 'right', before: 'left' });
  db.close();
});

test('a printer that is its own spare is refused', async () => {
  const { host } = hostAt(tempFolder());
  const settings = {
    ...DEFAULT_SETTINGS,
    backend: 'direct',
    printer: 'left',
    sparePrinter: 'right',
  } as const;
  valueOf(await host.handlers()['setup:save']({ settings, appSecret: null }));
  const refused = await host.handlers()['print:change-printer']({ printer: 'right' });
  expect(codeOf(refused)).toBe('SETUP_PRINTING_IMPOSSIBLE');
});

test('the volume is kept, and saving the setup leaves it', async () => {
  const folder = tempFolder();
  const { host } = hostAt(folder);
  const sound = { volume: 30, speech: false };
  valueOf(await host.handlers()['sound:keep'](sound));
  valueOf(await host.handlers()['setup:save']({ settings: DEFAULT_SETTINGS, appSecret: null }));
  await host.close();
  const db = valueOf(openLedger(ledgerFileIn(folder), 'live'));
  expect(readBenchSettings(db).sound).toEqual(sound);
  db.close();
});
