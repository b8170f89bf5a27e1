import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { linesAs } from '../../support/station/call-run.ts';
import { accountArgs, runStation, writeOrders } from '../../support/station/cli.ts';
import { killOften } from '../../support/station/kill-often.ts';
import { startPractice } from '../../support/station/practice.ts';
import { shipLineSchema, shippedParcel } from '../../support/station/ship-file.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

/** A station whose minutes are short goes on with what is open. */
const runFast = (gateway: PracticeGateway, dataDir: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    'test/support/station/distributing-process.ts',
    gateway.url,
    dataDir,
  ]);

const ORDERS = 60;
const KILLS = 10;

test(
  'a run of station ship that is killed again and again tells each order once, and says so',
  { timeout: 240_000 },
  async () => {
    const folder = tempFolder();
    const dataDir = join(folder, 'data');
    const gateway = await startPractice(soldOrders(ORDERS));
    const ids = Array.from({ length: ORDERS }, (_, at) => soldOrderId('pinduoduo', at + 1));
    const items = ids.map((id, at) => shippedParcel(id, { tracking_number: `99${at + 1}` }));
    const file = writeOrders(folder, JSON.stringify(items), 'items.json');
    const args = ['ship', 'pdd', file, ...accountArgs(gateway.url, dataDir)];
    const run = { gateway, dataDir, kills: KILLS, mostCalls: 5, args };
    await killOften('electron/cli.ts', run);
    // What a cut call did not do waits a while; a run begins with it at once.
    const ended = await runStation(args);
    expect(ended.code).toBe(0);
    expect(linesAs(ended, shipLineSchema).map(({ order_id: id, state }) => [id, state])).toEqual(
      ids.map((id) => [id, 'shipped']),
    );
    expect(toldAt(gateway, 'pinduoduo').toSorted()).toEqual(
      ids.map((id, at) => `${id} 99${at + 1}`).toSorted(),
    );
  },
);

test(
  'a run of station distribute that is killed again and again buys each order once',
  { timeout: 240_000 },
  async () => {
    const folder = tempFolder();
    const dataDir = join(folder, 'data');
    const gateway = await startPractice();
    const names = Array.from({ length: ORDERS }, (_, at) => `w-${at + 1}`);
    const bodies = names.map((name) => distributionBody(name));
    const file = writeOrders(folder, JSON.stringify(bodies), 'items.json');
    const args = ['distribute', file, ...accountArgs(gateway.url, dataDir)];
    const run = { gateway, dataDir, kills: KILLS, mostCalls: 5, args };
    await killOften('electron/cli.ts', run);
    // What a cut call may have bought waits for minutes; a run begins with the rest at once.
    expect([0, 2]).toContain((await runStation(args)).code);
    await runFast(gateway, dataDir);
    expect((await runStation(args)).code).toBe(0);
    const bought = gateway.alibaba.purchases().map(({ outOrderId }) => outOrderId);
    expect(bought.toSorted()).toEqual(names.toSorted());
  },
);
