import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { userInfo } from 'node:os';
import type { BrowserWindow } from 'electron';
import { app, clipboard, shell } from 'electron';
import type { CommandSheet } from '../../shared/command-sheet.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { HandOverSheet } from '../../shared/hand-over.ts';
import type { PracticeMode, Push } from '../../shared/ipc/contract.ts';
import type { BadgeSheet } from '../../shared/badge-sheet.ts';
import type { ReprintSheet } from '../../shared/reprints.ts';
import { NO_KEY_PARAMETER } from '../core/labels/component-content.ts';
import { createHandlers } from '../core/handlers.ts';
import { accessLedgerOrReview, reviewLedger } from '../core/ledger-review.ts';
import { preparePractice } from '../core/setup/prepare-practice.ts';
import { runCareIn } from '../core/safety/run-care.ts';
import { createStationHost } from '../core/safety/station-host.ts';
import { createStation } from '../core/station.ts';
import { createWorkingPlaces } from '../core/working-place.ts';
import { ledgerFileIn, stepsWait } from '../ledger/open.ts';
import type { Training } from '../practice/training.ts';
import { createThreadedPageReader } from '../printing/page-reader-threads.ts';
import { createSystemSpooler } from '../printing/system-spooler.ts';
import type { WorkerFiles } from '../core/worker/run-worker.ts';
import type { StartArguments } from './arguments.ts';
import type { LogBug } from './bug-log.ts';
import { createCalibrationPrinter } from './calibration-window.ts';
import type { Responder } from './ipc.ts';
import { push, registerIpc } from './ipc.ts';
import { isOurPage } from './pages.ts';
import { createPrintBackends } from './print-backends.ts';
import { askWhereToSave } from './save-dialog.ts';
import { revivePage } from './revive-page.ts';
import { createSheetPrinter } from './sheet-window.ts';
import { endWithFault } from './start-fault.ts';
import { systemProtection } from './system-protection.ts';
import type { BuiltParts } from './windows.ts';
import { focusForScanning, openLabelPage, openMainPage, openSheetPage } from './windows.ts';

/** Threads that read long documents of labels before they go out. */
const PAGE_READERS = 2;
/** How long calls on their way may take when the window is closed. */
const LONGEST_GOODBYE_MS = 3_000;

/** The first picture comes before calls about what the last stop left. */
const CALLS_AFTER_MS = 500;

/** So long the page has to draw what stands there while the ledger is copied. */
const DRAWN_AFTER_MS = 1_000;

const clock = { nowMs: Date.now, wait: (ms: number) => wait(ms), random: Math.random };
const operator = (): string => userInfo().username;

/** Loaded where somebody practises: no other bench needs a gateway of its own. */
async function startTrainingAs(first: PracticeMode): Promise<Training> {
  const { startTraining } = await import('../practice/training.ts');
  return startTraining(first);
}

export interface StationStart {
  readonly args: StartArguments;
  /** Where Electron keeps its own files. */
  readonly profile: string;
  /** Where the main process was built to. */
  readonly builtFolder: string;
  readonly parts: BuiltParts;
  readonly window: BrowserWindow;
  readonly logBug: LogBug;
}

export interface RunningStation {
  /** Answers `station:info`, which a page may have asked before. */
  readonly info: Responder;
  /** Looks after the ledger, once the first screen has been drawn. */
  readonly lookAfter: () => void;
}

/**
 * Opens the ledger and the station behind a window whose page may ask from then on; ends the
 * program with a fault, and gives null, where that cannot be.
 */
export async function runStation(start: StationStart): Promise<RunningStation | null> {
  const { args, profile, builtFolder, parts, window, logBug } = start;
  /** Built beside the main process. */
  const workers: WorkerFiles = (name) => join(builtFolder, `${name}.cjs`);
  const system = systemProtection();
  const places = createWorkingPlaces({
    first: {
      kind: args.practice ? 'practice' : 'live',
      dataDir: args.dataDir,
      training: args.practice ? await startTrainingAs(args.offline ? 'offline' : 'online') : null,
    },
    practiceDir: args.practiceDir,
    startTraining: () => startTrainingAs('online'),
  });

  if (stepsWait(ledgerFileIn(places.current().dataDir))) {
    window.show();
    await wait(DRAWN_AFTER_MS);
  }
  if (window.isDestroyed()) return null;
  let main: BrowserWindow | null = window;
  const toPage = (change: Push): void => {
    if (main !== null && !main.isDestroyed()) push(main.webContents, change);
  };
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
    window.hide();
    endWithFault(opened.error);
    return null;
  }
  const host = opened.value;

  const info = registerIpc({
    handlers: host.handlers,
    page: () => main?.webContents ?? null,
    isOurPage,
    ledgerFault: host.faultOf,
    logBug,
  });

  host.resume(wait(CALLS_AFTER_MS));
  app.on('second-instance', () => {
    if (main !== null) focusForScanning(main);
  });
  revivePage(window, {
    open: () => openMainPage(window),
    giveUp: () => endWithFault(fault('WINDOW_BROKEN')),
    nowMs: clock.nowMs,
    logBug,
  });
  window.on('closed', () => {
    main = null;
    const closed = Promise.allSettled([host.close(), places.close()]);
    Promise.race([closed, wait(LONGEST_GOODBYE_MS)])
      .then(() => app.exit(0))
      .catch((error: unknown) => logBug('close', error));
  });
  // Without a listener Electron quits before the station has closed.
  app.on('window-all-closed', () => undefined);
  return {
    info,
    lookAfter: () => {
      if (main !== null) host.lookAfter();
    },
  };
}
