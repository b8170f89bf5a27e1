import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import type { StationApi } from '../../../shared/ipc/station-api.ts';
import type { Display } from '../display/display.ts';
import { ensureFreshBuild } from '../electron/fresh-build.ts';
import { projectFolder } from '../electron/packages.ts';
import { resolveElectron } from '../electron/resolve.ts';
import { sandboxSwitches } from '../electron/sandbox.ts';
import { electronEnvironment } from '../electron/start.ts';

export interface StationAppOptions {
  readonly display: Pick<Display, 'env'>;
  readonly dataDir: string;
  /** Switches of the station, such as `--practice`. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly log?: (line: string) => void;
}

/** The station in the real Electron, its window ready for a scan. */
export interface StationApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Calls a verb of `window.station` as the page would. */
  readonly ask: <Verb extends Exclude<keyof StationApi, 'onChanged'>>(
    verb: Verb,
    request: Parameters<StationApi[Verb]>[0],
  ) => Promise<Awaited<ReturnType<StationApi[Verb]>>>;
  readonly close: () => Promise<void>;
  /** SIGKILL, as if the plug were pulled. */
  readonly kill: () => Promise<void>;
}

const READY_DEADLINE_MS = 30_000;

/** Starts the built station and waits until it accepts a scan. */
export async function startStationApp(options: StationAppOptions): Promise<StationApp> {
  const log = options.log ?? ((): void => undefined);
  const { executablePath } = await resolveElectron({ log });
  await ensureFreshBuild(log);
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...sandboxSwitches(log),
      projectFolder,
      ...(options.args ?? []),
      '--data',
      options.dataDir,
    ],
    env: definedOnly({ ...electronEnvironment(), ...options.display.env, ...options.env }),
  });
  const child = electron.process();
  const gone = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('html[data-ready="true"]', { timeout: READY_DEADLINE_MS });
  return {
    electron,
    page,
    ask: (verb, request) =>
      page.evaluate(([name, value]) => Reflect.get(window, 'station')[name](value), [
        verb,
        request,
      ] as const),
    close: async () => {
      await electron.close();
      await gone;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}
