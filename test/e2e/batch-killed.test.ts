import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EVERY_WAITING } from '../../shared/batch.ts';
import { batchOf, setUpAt, WITH_SECRET } from '../support/app/batch.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { pollUntil } from '../support/poll.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { orderEntries, orderFile } from '../support/station/orders.ts';
import { startPractice } from '../support/station/practice.ts';
import { expectSoldOnce } from '../support/station/sold-numbers.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDERS = 2_000;
/** As many as a few minutes allow: each one starts the whole application. */
const KILLS = 25;
/** So slow that most lives end before an answer comes. */
const LATENCY_MS = 2_000;
const LONGEST_LIFE_MS = 1_200;
const SEED = Number(process.env['WAYBENCH_SEED'] ?? Date.now() % 1_000_000);

test(`the application killed ${KILLS} times during a batch of ${ORDERS} orders buys each number once (seed ${SEED})`, async (context) => {
  await needBenchPackages(context);
  const random = seededRandom(SEED);
  const gateway = await startPractice();
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);

  const first = await lab.startStation([], WITH_SECRET);
  await setUpAt(first, gateway);
  await importOrders(first, { fileName: 'orders.json', text: orderFile(orderEntries(ORDERS)) });
  await first.kill();

  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    gateway.faults.failAlways({ kind: 'slow', delayMs: LATENCY_MS });
    const station = await lab.startStation([], WITH_SECRET);
    const batch = await batchOf(station);
    if (batch?.state === 'finished') {
      await station.kill();
      break;
    }
    expect(batch === null || batch.state === 'paused').toBe(true);
    const begun =
      batch === null
        ? await station.ask('startBatch', { kind: 'filter', filter: EVERY_WAITING, except: [] })
        : await station.ask('resumeBatch', null);
    expect(begun).toMatchObject({ ok: true });
    await pause(random() * LONGEST_LIFE_MS);
    await station.kill();
  }

  gateway.faults.failAlways(null);
  const last = await lab.startStation([], WITH_SECRET);
  if ((await batchOf(last))?.state === 'paused') await last.ask('resumeBatch', null);
  await pollUntil(async () => ((await batchOf(last))?.state === 'finished' ? true : undefined), {
    deadlineMs: 60_000,
    what: 'the end of the batch',
  });
  await last.close();
  expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
  expectSoldOnce(gateway, dataDir, ORDERS);
}, 600_000);
