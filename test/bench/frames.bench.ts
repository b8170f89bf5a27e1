import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { EVERY_WAITING } from '../../shared/batch.ts';
import { batchOf } from '../support/app/batch.ts';
import { scanWithKeys } from '../support/app/bench.ts';
import { importOrders } from '../support/app/import-file.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { startStationApp } from '../support/app/station-app.ts';
import type { Display } from '../support/display/display.ts';
import { startDisplay } from '../support/display/display.ts';
import { pollUntil } from '../support/poll.ts';
import { orderEntry, orderFile, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';

const ORDERS = 1_000;
const ROUNDS = 5;
const FRAME_MS = 50;
const REST_MS = 4_000;

/** What a page drew for a while. */
interface Frames {
  readonly count: number;
  readonly longestMs: number;
  /** The longest piece of work of the page itself, 0 where none took 50 ms. */
  readonly longestTaskMs: number;
}

/** Looks at every frame from now on; the returned function tells of them. */
async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    const tasks: number[] = [0];
    let last = performance.now();
    let watches = true;
    const onFrame = (atMs: number): void => {
      gaps.push(atMs - last);
      last = atMs;
      if (watches) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    Reflect.set(window, 'framesUntilNow', () => {
      watches = false;
      observer.disconnect();
      return {
        count: gaps.length,
        longestMs: Math.max(...gaps),
        longestTaskMs: Math.max(...tasks),
      };
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'framesUntilNow')());
}

const framesAtRest = async (page: Page): Promise<Frames> => {
  const tell = await watchFrames(page);
  await pause(REST_MS);
  return tell();
};

/** A batch of new orders behind the bench, from its start to its end. */
async function framesOfBatch(app: StationApp, first: number): Promise<Frames> {
  const entries = Array.from({ length: ORDERS }, (_, place) =>
    orderEntry(orderIdOf(first + place)),
  );
  await importOrders(app, { fileName: 'orders.json', text: orderFile(entries) });
  const tell = await watchFrames(app.page);
  valueOf(await app.ask('startBatch', { kind: 'filter', filter: EVERY_WAITING, except: [] }));
  await pollUntil(async () => ((await batchOf(app))?.state === 'finished' ? true : undefined), {
    deadlineMs: 60_000,
    what: `a batch of ${ORDERS}`,
  });
  return tell();
}

const longest = (frames: readonly Frames[]): number =>
  Math.max(...frames.map(({ longestMs }) => longestMs));

async function framesRow(app: StationApp, display: Display): Promise<BenchRow> {
  await app.page.waitForSelector('[data-situation="idle"]');
  await scanWithKeys(display, 'UNKNOWN12345');
  await app.page.getByTestId('fault').waitFor();
  const rest = await framesAtRest(app.page);
  const rounds: Frames[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await framesOfBatch(app, 1 + round * ORDERS));
  }
  const tasks = Math.max(...rounds.map(({ longestTaskMs }) => longestTaskMs));
  return {
    what: `longest frame of the bench screen while ${ROUNDS} batches of ${ORDERS} run behind it, against ${FRAME_MS} ms`,
    ratio: longest(rounds) / FRAME_MS,
    budget: 1,
    note: `${longest(rounds).toFixed(0)} ms of ${rounds.reduce((sum, { count }) => sum + count, 0)} frames, median of the rounds' longest ${median(rounds.map(({ longestMs }) => longestMs)).toFixed(0)} ms, at rest ${rest.longestMs.toFixed(0)} ms; longest task of the page ${tasks.toFixed(0)} ms`,
  };
}

/** How smoothly the bench screen is drawn while the main process works. */
export async function* framesRows(): AsyncGenerator<BenchRow> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-bench-frames-'));
  const display = await startDisplay();
  try {
    const app = await startStationApp({ display, dataDir, args: ['--practice'] });
    try {
      yield await framesRow(app, display);
    } finally {
      await app.kill();
    }
  } finally {
    await display.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
