import { setTimeout as wait } from 'node:timers/promises';
import { NO_KEY_PARAMETER } from '../../../electron/core/labels/component-content.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { NO_SPOOLER, fakeBackend } from './backend.ts';
import { SENDER } from './orders.ts';
import { valueOf } from './result.ts';

/**
 * The station of the window on plain Node: starts a batch of all parcels without a number, or
 * resumes the one that a stop interrupted. Prints a line before it begins, and the batch as JSON
 * when that stands still.
 * Run: node … URL DATA
 */
const [baseUrl = '', dataDir = ''] = process.argv.slice(2);

const ledger = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
writeBenchSettings(ledger.db, { ...DEFAULT_SETTINGS, shop: SHOP, sender: SENDER });
const station = createStation({
  ledger,
  system: NO_SYSTEM_PROTECTION,
  backends: {
    dialog: fakeBackend('dialog'),
    direct: fakeBackend('direct'),
    file: fakeBackend('file'),
  },
  spooler: NO_SPOOLER,
  keyParameter: NO_KEY_PARAMETER,
  practiceAccount: { baseUrl, appid: APPID, appSecret: APP_SECRET },
  appSecretFromEnvironment: null,
  workers: sourceWorkers,
  askWhereToSave: async () => null,
  operator: () => 'tester',
  nowMs: Date.now,
  wait: (ms) => wait(ms),
  random: Math.random,
  push: () => {},
  logBug: (where, error) => {
    process.stderr.write(`${where}: ${String(error)}\n`);
  },
});
process.stdout.write('ready\n');
station.resume();
const { batches } = station;
if (batches.last()?.state === 'paused') valueOf(batches.resume());
else valueOf(await batches.start({ kind: 'filter', filter: EVERY_WAITING, except: [] }));
await batches.idle();
process.stdout.write(`${JSON.stringify(batches.last())}\n`);
await station.close();
