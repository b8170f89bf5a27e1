import { setTimeout as pause } from 'node:timers/promises';
import { NO_KEY_PARAMETER } from '../../../electron/core/labels/component-content.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { createStation } from '../../../electron/core/station.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { createDirectBackend } from '../../../electron/printing/direct-backend.ts';
import { EVERY_LABEL } from '../../../shared/print-run.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { pollUntil } from '../poll.ts';
import { samplePages } from '../printer/sample-pages.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { fakeBackend } from './backend.ts';
import { SENDER } from './orders.ts';
import { valueOf } from './result.ts';

/**
 * The station of the window on plain Node: prints all parcels without a label, or goes on with the
 * run that a stop interrupted after the last good label. Prints a line before it begins, and the
 * run as JSON when it is finished.
 * Run: node … DATA PRINTER LABELS_A_DOCUMENT [LAST_GOOD]
 */
const [dataDir = '', printer = '', labelsPerDocument = '', lastGood] = process.argv.slice(2);

const ledger = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
writeBenchSettings(ledger.db, {
  ...DEFAULT_SETTINGS,
  shop: SHOP,
  sender: SENDER,
  backend: 'direct',
  printer,
  labelsPerDocument: Number(labelsPerDocument),
});
const spooler = createCupsSpooler(process.env);
const direct = createDirectBackend({ pages: samplePages(), spooler });
const station = createStation({
  ledger,
  system: NO_SYSTEM_PROTECTION,
  backends: {
    dialog: fakeBackend('dialog'),
    direct,
    file: fakeBackend('file'),
  },
  spooler,
  keyParameter: NO_KEY_PARAMETER,
  practiceAccount: { baseUrl: 'http://127.0.0.1:9', appid: APPID, appSecret: APP_SECRET },
  appSecretFromEnvironment: null,
  workers: sourceWorkers,
  askWhereToSave: async () => null,
  operator: () => 'tester',
  nowMs: Date.now,
  wait: (ms) => pause(Math.min(ms, 100)),
  random: Math.random,
  push: () => {},
  logBug: (where, error) => {
    process.stderr.write(`${where}: ${String(error)}\n`);
  },
});
process.stdout.write('ready\n');
station.resume();
const { runs } = station.printing;
const before = runs.last();
if (before === null || before.state === 'cancelled') {
  valueOf(await runs.start({ kind: 'filter', filter: EVERY_LABEL, except: [] }, 'import'));
} else if (before.state === 'paused') {
  await goOn();
}
await pollUntil(async () => (runs.last()?.state === 'finished' ? true : undefined), {
  deadlineMs: 120_000,
  what: 'the print run to finish',
  seen: async () => JSON.stringify(runs.last()),
});
process.stdout.write(`${JSON.stringify(runs.last())}\n`);
await station.close();

async function goOn(): Promise<void> {
  const seen = await runs.findLast(lastGood ?? null, null);
  if (seen.ok) valueOf(await runs.goOnAfter(seen.value));
  else if (seen.error.code !== 'PRINT_LAST_UNKNOWN') valueOf(seen);
  if (runs.last()?.state === 'paused') valueOf(runs.resume());
}
