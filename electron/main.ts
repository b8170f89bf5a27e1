import { setTimeout as wait } from 'node:timers/promises';
import { app, ipcMain } from 'electron';
import { readArguments } from './shell/arguments.ts';
import { createBugLog } from './shell/bug-log.ts';
import type { FIRST_CHANNEL } from './shell/ipc.ts';
import { declareScheme } from './shell/pages.ts';
import { profileFolder } from './shell/profile-folder.ts';
import { builtParts, createMainWindow, openMainPage, startFilesLoaded } from './shell/windows.ts';

const args = readArguments(process.argv);
const profile = profileFolder(args.dataDir);
const logBug = createBugLog(profile);
/** A window that says that the ledger is being opened is shown only where that takes longer. */
const LONGEST_UNSEEN_MS = 600;
/** The ledger is looked after when the first screen has been drawn. */
const CARE_AFTER_MS = 2_000;
/** Said again: what it stands beside is loaded with the station. */
const firstChannel: typeof FIRST_CHANNEL = 'station:info';

app.setPath('userData', profile);

if (app.requestSingleInstanceLock()) {
  declareScheme();
  app.whenReady().then(start).catch(endUnstarted);
} else {
  app.exit(0);
}

/**
 * The window opens first. The station behind it, which is the larger part of the program, is
 * loaded while the page begins: both are slow, and neither needs the other until the page asks.
 */
async function start(): Promise<void> {
  const parts = builtParts(__dirname);
  const window = createMainWindow(parts, 'Waybench 面单台');
  const loaded = startFilesLoaded(window, parts);
  const page = openMainPage(window);
  const station = Promise.race([loaded, page]).then(async () => {
    const { runStation } = await import('./shell/run-station.ts');
    return runStation({ args, profile, builtFolder: __dirname, parts, window, logBug });
  });
  const answered = new Promise<void>((tell) => {
    ipcMain.handle(firstChannel, async (event, request: unknown) => {
      const opened = await station;
      // The program ends with a fault of its own; its page has nothing to say.
      if (opened === null) return new Promise<never>(() => undefined);
      const info = await opened.info(event, request);
      // Showing a window holds this thread up: the answer goes out before.
      setImmediate(tell);
      return info;
    });
  });
  void Promise.race([answered, wait(LONGEST_UNSEEN_MS)]).then(
    () => !window.isDestroyed() && window.show(),
  );
  const [opened] = await Promise.all([station, page]);
  await wait(CARE_AFTER_MS);
  opened?.lookAfter();
}

async function endUnstarted(error: unknown): Promise<void> {
  logBug('start', error);
  const { endWithFault, INTERNAL } = await import('./shell/start-fault.ts');
  endWithFault(INTERNAL);
}
