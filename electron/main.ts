import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { userInfo } from 'node:os';
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import log from 'electron-log/main';
import { fault } from '../shared/errors/codes.ts';
import type { Push } from '../shared/ipc/contract.ts';
import { createHandlers } from './core/handlers.ts';
import { accessLedger } from './core/ledger-access.ts';
import { preparePractice } from './core/prepare-practice.ts';
import { createStation } from './core/station.ts';
import { startTraining } from './practice/training.ts';
import { readArguments } from './shell/arguments.ts';
import { push, registerIpc } from './shell/ipc.ts';
import { declareScheme, isOurPage } from './shell/pages.ts';
import { createPrintBackends } from './shell/print-backends.ts';
import { endWithFault } from './shell/start-fault.ts';
import { systemProtection } from './shell/system-protection.ts';
import { builtParts, createMainWindow, focusForScanning, openMainPage } from './shell/windows.ts';

const args = readArguments(process.argv);
const clock = { nowMs: Date.now, wait: (ms: number) => wait(ms), random: Math.random };
const operator = userInfo().username;

app.setPath('userData', join(args.dataDir, 'profile'));
log.transports.file.resolvePathFn = () => join(args.dataDir, 'station.log');
const logBug = (where: string, error: unknown): void => log.error(where, error);
const drop = (work: Promise<unknown>, where: string): void => {
  work.catch((error: unknown) => logBug(where, error));
};
/** How long calls on their way may take when the window is closed. */
const LONGEST_GOODBYE_MS = 3_000;

if (app.requestSingleInstanceLock()) {
  declareScheme();
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      logBug('start', error);
      endWithFault(fault('INTERNAL'));
    });
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  const system = systemProtection();
  const kind = args.practice ? 'practice' : 'live';
  const ledger = accessLedger(args.dataDir, kind, system, clock.nowMs);
  if (!ledger.ok) {
    endWithFault(ledger.error);
    return;
  }
  const training = args.practice ? await startTraining(args.offline ? 'offline' : 'online') : null;
  if (training !== null) preparePractice({ ...clock, ...ledger.value, operator });

  let main: BrowserWindow | null = null;
  const toPage = (change: Push): void => {
    if (main !== null && !main.isDestroyed()) push(main.webContents, change);
  };
  const parts = builtParts(__dirname);
  const station = createStation({
    ...clock,
    ledger: ledger.value,
    system,
    operator,
    practiceAccount: training?.account ?? null,
    appSecretFromEnvironment: process.env['WAYBENCH_APP_SECRET'] ?? null,
    backends: createPrintBackends(parts, () => {
      if (main !== null) focusForScanning(main);
    }),
    push: toPage,
    logBug,
  });

  registerIpc({
    handlers: createHandlers({
      ...clock,
      station,
      ledger: ledger.value,
      training,
      version: app.getVersion(),
      runtime: `Electron ${process.versions['electron'] ?? ''}`,
      operator,
      printers: async () => {
        const printers = (await main?.webContents.getPrintersAsync()) ?? [];
        return printers.map((printer) => printer.name);
      },
      push: toPage,
    }),
    page: () => main?.webContents ?? null,
    isOurPage,
    logBug,
  });

  station.resume();
  app.on('second-instance', () => {
    if (main !== null) focusForScanning(main);
  });
  main = createMainWindow(parts, 'Waybench 面单台');
  main.on('closed', () => {
    main = null;
    const closed = Promise.allSettled([station.close(), training?.close()]);
    drop(
      Promise.race([closed, wait(LONGEST_GOODBYE_MS)]).then(() => app.exit(0)),
      'close',
    );
  });
  // Without a listener Electron quits before the station has closed.
  app.on('window-all-closed', () => undefined);
  await openMainPage(main);
}
