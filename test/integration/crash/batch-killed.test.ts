import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { takeRows } from '../../../electron/core/importing/import-orders.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { batchViewSchema } from '../../../shared/batch.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import {
  issueArgs,
  runStation,
  startScript,
  startStation,
  writeOrders,
} from '../../support/station/cli.ts';
import { orderEntries, orderFile } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { valueOf } from '../../support/station/result.ts';
import { expectSoldOnce } from '../../support/station/sold-numbers.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDERS = 2_000;
const KILLS = 200;
/** How long the gateway takes, so that most kills find calls on their way. */
const LATENCY_MS = 40;
/** A life of the station lasts up to so long after its start. */
const LONGEST_LIFE_MS = 110;
const SEED = Number(process.env['WAYBENCH_SEED'] ?? Date.now() % 1_000_000);

/** A ledger with orders that wait for a number. */
function importOrders(): string {
  const folder = tempFolder();
  const ledger = valueOf(accessLedger(folder, 'live', NO_SYSTEM_PROTECTION, Date.now));
  const rows = valueOf(readOrderFile('orders.json', orderFile(orderEntries(ORDERS))));
  takeRows({ ...ledger, nowMs: Date.now, operator: () => 'tester' }, 'orders.json', rows);
  ledger.close();
  return folder;
}

interface Life {
  readonly killed: boolean;
  /** What the batch came to where nobody killed the station. */
  readonly batch: unknown;
  readonly stderr: string;
}

async function live(gateway: PracticeGateway, folder: string, lifeMs: number): Promise<Life> {
  const station = startScript('test/support/station/batch-process.ts', [gateway.url, folder]);
  await station.firstLine;
  await Promise.race([pause(lifeMs), station.ended]);
  const { signal, lines, stderr } = await station.signal('SIGKILL');
  return { killed: signal === 'SIGKILL', batch: lines.at(-1) ?? null, stderr };
}

test(`a station killed ${KILLS} times during batches of ${ORDERS} orders buys each number once (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  for (let kills = 0; kills < KILLS;) {
    const folder = importOrders();
    const gateway = await startPractice();
    gateway.faults.failAlways({ kind: 'slow', delayMs: LATENCY_MS });
    for (;;) {
      const mayKill = kills < KILLS;
      const life = await live(gateway, folder, mayKill ? random() * LONGEST_LIFE_MS : 60_000);
      expect(life.stderr).toBe('');
      if (life.killed) kills += 1;
      else if (batchViewSchema.parse(life.batch).state === 'finished') break;
    }
    expectSoldOnce(gateway, folder, ORDERS);
    expect(await runStation(['verify', '--data', folder])).toMatchObject({ code: 0 });
    await gateway.close();
  }
}, 600_000);

const VERB_KILLS = 100;
/** So slow that lives end before, between and after answers. */
const VERB_LATENCY_MS = 150;
/** From the start of the process; about a third of it passes before the verb begins. */
const LONGEST_VERB_LIFE_MS = 1_000;

test(`station issue killed ${VERB_KILLS} times on files of ${ORDERS} orders buys each number once (seed ${SEED})`, async () => {
  const random = seededRandom(SEED);
  for (let kills = 0; kills < VERB_KILLS;) {
    const folder = tempFolder();
    const file = writeOrders(tempFolder(), orderFile(orderEntries(ORDERS)));
    const gateway = await startPractice();
    gateway.faults.failAlways({ kind: 'slow', delayMs: VERB_LATENCY_MS });
    for (;;) {
      const mayKill = kills < VERB_KILLS;
      const verb = startStation(issueArgs(file, gateway.url, folder));
      const lifeMs = mayKill ? random() * LONGEST_VERB_LIFE_MS : 60_000;
      await Promise.race([pause(lifeMs), verb.ended]);
      const { code, signal, stderr } = await verb.signal('SIGKILL');
      expect(stderr).toBe('');
      if (signal === 'SIGKILL') kills += 1;
      else if (code === 0) break;
    }
    expectSoldOnce(gateway, folder, ORDERS);
    await gateway.close();
  }
}, 600_000);
