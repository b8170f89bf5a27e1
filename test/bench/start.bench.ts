import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { startStationApp } from '../support/app/station-app.ts';
import { buildBareWindow } from '../support/bare-window/build.ts';
import { startKilobytes } from '../support/build/start-files.ts';
import type { Display } from '../support/display/display.ts';
import { startDisplay } from '../support/display/display.ts';
import { projectFolder } from '../support/electron/packages.ts';
import { resolveElectron } from '../support/electron/resolve.ts';
import { sandboxSwitches } from '../support/electron/sandbox.ts';
import { electronEnvironment } from '../support/electron/start.ts';
import { watchWindow } from '../support/electron/watched-window.ts';
import { APPID, APP_SECRET, SHOP } from '../support/station/account.ts';
import { SENDER } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { withGateway } from './bench-world.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';

const ROUNDS = 7;
const WARM_ROUNDS = 2;
/** Memory is read in the last rounds, when the windows have stood for a while. */
const REST_ROUNDS = 3;
const REST_MS = 15_000;
const START_KILOBYTES = 300;
const KILOBYTES = 1024;

interface Started {
  readonly readyMs: number;
  /** Null where nobody waited until the window was at rest. */
  readonly restKb: number | null;
}

/** Starts an application, waits until it is ready and, where asked, at rest, and closes it. */
type Start = (args: readonly string[], rests: boolean) => Promise<Started>;

const silent = (): void => undefined;

async function startsOn(display: Display): Promise<Start> {
  const { executablePath } = await resolveElectron({ log: silent });
  const env = { ...electronEnvironment(), ...display.env, WAYBENCH_APP_SECRET: APP_SECRET };
  return async (args, rests) => {
    const switches = [...sandboxSwitches(silent), ...args];
    const window = await watchWindow({ executablePath, args: switches, env });
    try {
      if (rests) await pause(REST_MS);
      return { readyMs: window.readyMs, restKb: rests ? window.memoryKb() : null };
    } finally {
      await window.close();
    }
  };
}

/** A station that has its account and is used to be started. */
async function setUpStation(display: Display, dataDir: string, gatewayUrl: string): Promise<void> {
  const app = await startStationApp({ display, dataDir, env: { WAYBENCH_APP_SECRET: APP_SECRET } });
  const account = { gatewayUrl, appid: APPID, shop: SHOP, carrier: 'zhongtong', sender: SENDER };
  const settings = { ...DEFAULT_SETTINGS, ...account };
  valueOf(await app.ask('saveSetup', { settings, appSecret: null }));
  await app.close();
}

async function measured(start: Start, bare: string, dataDir: string): Promise<BenchRow[]> {
  const ours: Started[] = [];
  const theirs: Started[] = [];
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    const rests = round >= WARM_ROUNDS + ROUNDS - REST_ROUNDS;
    theirs.push(await start([bare], rests));
    ours.push(await start([projectFolder, '--data', dataDir], rests));
  }
  const readyMs = (of: readonly Started[]): number =>
    median(of.slice(WARM_ROUNDS).map((started) => started.readyMs));
  const restMb = (of: readonly Started[]): number =>
    median(of.flatMap(({ restKb }) => (restKb === null ? [] : [restKb / KILOBYTES])));
  return [
    {
      what: 'start until a scan is accepted, against a bare window with the same UI kit',
      ratio: readyMs(ours) / readyMs(theirs),
      budget: 1.4,
      note: `${Math.round(readyMs(ours))} ms against ${Math.round(readyMs(theirs))} ms`,
    },
    {
      what: 'memory of all processes at rest, against the same',
      ratio: restMb(ours) / restMb(theirs),
      budget: 1.3,
      note: `${Math.round(restMb(ours))} MB against ${Math.round(restMb(theirs))} MB`,
    },
  ];
}

/** How the station starts, and what it takes when nobody does anything. */
export async function* startRows(): AsyncGenerator<BenchRow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-bench-start-'));
  const display = await startDisplay();
  const bare = await buildBareWindow();
  try {
    const start = await startsOn(display);
    yield* await withGateway(0, async (url) => {
      await setUpStation(display, dataDir, url);
      return measured(start, bare.folder, dataDir);
    });
    const kilobytes = startKilobytes(join(projectFolder, 'out', 'renderer'));
    yield {
      what: `scripts and styles of the bench screen, compressed, against ${START_KILOBYTES} kB`,
      ratio: kilobytes / START_KILOBYTES,
      budget: 1,
      note: `${kilobytes.toFixed(1)} kB`,
    };
  } finally {
    bare.remove();
    await display.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
