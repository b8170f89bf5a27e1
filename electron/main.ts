import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { userInfo } from 'node:os';
import type { BrowserWindow } from 'electron';
import { app, clipboard, shell } from 'electron';
import log from 'electron-log/main';
import type { CommandSheet } from '../shared/command-sheet.ts';
import { fault } from '../shared/errors/codes.ts';
import type { HandOverSheet } from '../shared/hand-over.ts';
import type { Push } from '../shared/ipc/contract.ts';
import type { BadgeSheet } from '../shared/badge-sheet.ts';
import type { ReprintSheet } from '../shared/reprints.ts';
import { NO_KEY_PARAMETER } from './core/component-content.ts';
import { createHandlers } from './core/handlers.ts';
import { accessLedgerOrReview, reviewLedger } from './core/ledger-review.ts';
import { preparePractice } from './core/prepare-practice.ts';
import { runCareIn } from './core/safety/run-care.ts';
import { createStationHost } from './core/safety/station-host.ts';
import { createStation } from './core/station.ts';
import { createWorkingPlaces } from './core/working-place.ts';
import { startTraining } from './practice/training.ts';
import { createThreadedPageReader } from './printing/page-reader-threads.ts';
import { createSystemSpooler } from './printing/system-spooler.ts';
import type { WorkerFiles } from './core/worker/run-worker.ts';
import { readArguments } from './shell/arguments.ts';
import { createCalibrationPrinter } from './shell/calibration-window.ts';
import { push, registerIpc } from './shell/ipc.ts';
import { declareScheme, isOurPage } from './shell/pages.ts';
import { createPrintBackends } from './shell/print-backends.ts';
import { profileFolder } from './shell/profile-folder.ts';
import { askWhereToSave } from './shell/save-dialog.ts';
import { revivePage } from './shell/revive-page.ts';
import { createSheetPrinter } from './shell/sheet-window.ts';
import { endWithFault } from './shell/start-fault.ts';
import { systemProtection } from './shell/system-protection.ts';
import {
  builtParts,
  createMainWindow,
  focusForScanning,
  openLabelPage,
  openMainPage,
  openSheetPage,
} from './shell/windows.ts';

const args = readArguments(process.argv);
const clock = { nowMs: Date.now, wait: (ms: number) => wait(ms), random: Math.random };
const operator = (): string => userInfo().username;

const profile = profileFolder(args.dataDir);

app.setPath('userData', profile);
log.transports.file.resolvePathFn = () => join(profile, '..', 'station.log');
const logBug = (where: string, error: unknown): void => log.error(where, error);
const drop = (work: Promise<unknown>, where: string): void => {
  work.catch((error: unknown) => logBug(where, error));
};
/** Built beside this file. */
const workers: WorkerFiles = (name) => join(__dirname, `${name}.cjs`);
/** Threads that read long documents of labels before they go out. */
const PAGE_READERS = 2;
/** How long calls on their way may take when the window is closed. */
const LONGEST_GOODBYE_MS = 3_000;
/** The ledger is looked after when the first screen has been drawn. */
const CARE_AFTER_MS = 2_000;

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
  const places = createWorkingPlaces({
    first: {
      kind: args.practice ? 'practice' : 'live',
      dataDir: args.dataDir,
      training: args.practice ? await startTraining(args.offline ? 'offline' : 'online') : null,
    },
    practiceDir: args.practiceDir,
    startTraining: () => startTraining('online'),
  });

  let main: BrowserWindow | null = null;
  const toPage = (change: Push): void => {
    if (main !== null && !main.isDestroyed()) push(main.webContents, change);
  };
  const parts = builtParts(__dirname);
  const dialogClosed = (): void => {
    if (main !== null) focusForScanning(main);
  };
  const readPages = createThreadedPageReader(workers('page-reader-worker'), PAGE_READERS);
  const spooler = createSystemSpooler({
    platform: process.platform,
    environment: process.env,
    folder: join(profile, 'label-files'),
  });
  const backends = createPrintBackends({ parts, readPages, spooler, dialogClosed });
  const saving = askWhereToSave(() => main, dialogClosed);
  const sheets = createSheetPrinter<HandOverSheet>(
    () => openSheetPage(parts, 'hand-over.html'),
    'drawHandOver',
    dialogClosed,
  );
  const reprintSheets = createSheetPrinter<ReprintSheet>(
    () => openSheetPage(parts, 'reprint-sheet.html'),
    'drawReprints',
    dialogClosed,
  );
  const badgeSheets = createSheetPrinter<BadgeSheet>(
    () => openSheetPage(parts, 'badge-sheet.html'),
    'drawBadges',
    dialogClosed,
  );
  const commandSheets = createSheetPrinter<CommandSheet>(
    () => openSheetPage(parts, 'command-sheet.html'),
    'drawCommands',
    dialogClosed,
  );
  const printCalibration = createCalibrationPrinter({
    open: () => openLabelPage(parts),
    spooler,
    dialogClosed,
  });
  const opened = createStationHost({
    ...clock,
    get dataDir() {
      return places.current().dataDir;
    },
    get kind() {
      return places.current().kind;
    },
    operator,
    open: () => {
      const { dataDir, kind } = places.current();
      return accessLedgerOrReview(dataDir, kind, system, clock.nowMs);
    },
    review: (why) => reviewLedger(places.current().dataDir, system, why),
    station: (ledger, noteBug) => {
      const { training } = places.current();
      if (ledger.readOnly === null) {
        if (training !== null) preparePractice({ ...clock, ...ledger, operator });
        places.settle(ledger.db);
      }
      return createStation({
        ...clock,
        ledger,
        system,
        operator,
        workers,
        askWhereToSave: saving,
        practiceAccount: training?.account ?? null,
        appSecretFromEnvironment: places.heldSecret() ?? process.env['WAYBENCH_APP_SECRET'] ?? null,
        backends,
        spooler,
        keyParameter: NO_KEY_PARAMETER,
        push: toPage,
        logBug: noteBug,
      });
    },
    handlers: (ledger, station, host) =>
      createHandlers({
        ...clock,
        station,
        ledger,
        host,
        places,
        training: places.current().training,
        version: app.getVersion(),
        runtime: `Electron ${process.versions['electron'] ?? ''}`,
        operator,
        askWhereToSave: saving,
        showFile: (file) => shell.showItemInFolder(file),
        copyText: async (text) => clipboard.writeText(text),
        openInBrowser: (url) => shell.openExternal(url),
        sheets,
        reprintSheets,
        commandSheets,
        badgeSheets,
        printCalibration,
        printers: async () => {
          const printers = (await main?.webContents.getPrintersAsync()) ?? [];
          return printers.map((printer) => printer.name);
        },
        push: toPage,
        logBug,
      }),
    runTask: runCareIn(workers),
    replaced: () => toPage({ topic: 'ledger' }),
    changed: () => toPage({ topic: 'info' }),
    logBug,
  });
  if (!opened.ok) {
    endWithFault(opened.error);
    return;
  }
  const host = opened.value;

  registerIpc({
    handlers: host.handlers,
    page: () => main?.webContents ?? null,
    isOurPage,
    ledgerFault: host.faultOf,
    logBug,
  });

  host.resume();
  app.on('second-instance', () => {
    if (main !== null) focusForScanning(main);
  });
  const window = createMainWindow(parts, 'Waybench 面单台');
  main = window;
  revivePage(window, {
    open: () => openMainPage(window),
    giveUp: () => endWithFault(fault('WINDOW_BROKEN')),
    nowMs: clock.nowMs,
    logBug,
  });
  main.on('closed', () => {
    main = null;
    const closed = Promise.allSettled([host.close(), places.close()]);
    drop(
      Promise.race([closed, wait(LONGEST_GOODBYE_MS)]).then(() => app.exit(0)),
      'close',
    );
  });
  // Without a listener Electron quits before the station has closed.
  app.on('window-all-closed', () => undefined);
  await openMainPage(window);
  await wait(CARE_AFTER_MS);
  if (main !== null) host.lookAfter();
}
