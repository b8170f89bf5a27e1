import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../electron/core/importing/read-csv.ts';
import { batchOf, setUpAt, waitForBatch, WITH_SECRET } from '../support/app/batch.ts';
import { applyByEnter, scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOnScreen } from '../support/app/import-file.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { writeOrders } from '../support/station/cli.ts';
import {
  CIPHER_RECEIVER_INFO,
  orderEntry,
  orderFile,
  orderIdOf,
  RECEIVER_INFO,
} from '../support/station/orders.ts';
import { startPractice } from '../support/station/practice.ts';
import { pollUntil } from '../support/poll.ts';
import { the } from '../support/station/result.ts';
import { expectSoldOnce } from '../support/station/sold-numbers.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDERS = 2_000;

/** So many orders of the shop, as a file. */
const fileOf = (
  orders: number,
  over: Readonly<Record<string, unknown>> = {},
  receiver: object = CIPHER_RECEIVER_INFO,
): string =>
  writeOrders(
    tempFolder(),
    orderFile(
      Array.from({ length: orders }, (_, n) =>
        orderEntry(orderIdOf(n + 1), { receiver_info: receiver }),
      ),
      over,
    ),
  );

/** Imports so many orders on the orders screen and starts a batch of all that wait, by keys. */
async function startBatch(
  { page }: StationApp,
  orders: number,
  over: Readonly<Record<string, unknown>> = {},
  receiver: object = CIPHER_RECEIVER_INFO,
): Promise<void> {
  await page.keyboard.press('F2');
  await importOnScreen(page, fileOf(orders, over, receiver));
  const start = page.getByTestId('batch-ask');
  await pollUntil(
    async () => (Number(await start.getAttribute('data-count')) >= orders ? true : undefined),
    { deadlineMs: 30_000, what: 'the imported orders in the list' },
  );
  await page.keyboard.press('F8');
  await page.locator('[data-testid="batch-cost"]:not([data-to-buy=""])').waitFor();
  await applyByEnter(page, 'start-dialog');
}

test('a file becomes numbers by keys alone: import, start, pause, two stops, resume, review, export', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);

  const first = await lab.startStation([], WITH_SECRET);
  await setUpAt(first, gateway);
  await first.page.keyboard.press('F2');
  await importOnScreen(first.page, fileOf(ORDERS));
  const all = first.page.locator(`[data-testid="batch-ask"][data-count="${ORDERS}"]`);
  await all.waitFor();
  await first.page.keyboard.press('Control+f');
  await first.page.keyboard.insertText('ordered by nobody');
  await first.page.locator('[data-testid="batch-ask"][data-count="0"]').waitFor();
  await first.page.keyboard.press('Control+a');
  await first.page.keyboard.press('Backspace');
  await all.waitFor();
  await first.page.locator('[data-testid="orders-find"]:focus').waitFor();
  await first.page.keyboard.press('F8');
  await first.page.locator(`[data-testid="batch-cost"][data-to-buy="${ORDERS}"]`).waitFor();
  await first.page.locator('[data-testid="branch-balance"][data-kind="left"]').waitFor();
  gateway.faults.failAlways({ kind: 'slow', delayMs: 400 });
  await applyByEnter(first.page, 'start-dialog');
  await waitForBatch(first.page, 'running');
  await first.page.locator('[data-testid="batch"]:not([data-issued="0"])').waitFor();
  await first.page.keyboard.press('F9');
  await waitForBatch(first.page, 'paused');
  expect(await batchOf(first)).toMatchObject({ state: 'paused', fault: null });
  await first.kill();

  const second = await lab.startStation([], WITH_SECRET);
  await second.page.keyboard.press('F2');
  await waitForBatch(second.page, 'paused');
  const paused = the(await batchOf(second));
  expect(paused).toMatchObject({ state: 'paused', fault: null, total: ORDERS });
  await second.page.keyboard.press('F9');
  await waitForBatch(second.page, 'running');
  await second.page
    .locator(`[data-testid="batch"]:not([data-issued="${paused.tally.issued}"])`)
    .waitFor();
  await second.kill();

  const third = await lab.startStation([], WITH_SECRET);
  await third.page.keyboard.press('F2');
  await waitForBatch(third.page, 'paused');
  await third.page.locator('[data-testid="fault"][data-code="BATCH_INTERRUPTED"]').waitFor();
  gateway.faults.failAlways(null);
  await third.page.keyboard.press('F9');
  await waitForBatch(third.page, 'finished');
  await third.page.locator('[data-testid="waiting-total"][data-total="0"]').waitFor();
  expect(await batchOf(third)).toMatchObject({ tally: { issued: ORDERS, left: 0, unknown: 0 } });

  await third.page.keyboard.press('F3');
  await third.page.getByTestId('ledger-total').getByText('2,000').waitFor();
  await third.page.getByTestId('ledger-search').fill(orderIdOf(1_234));
  await third.page
    .locator(`[data-testid="ledger-row"][data-order-id="${orderIdOf(1_234)}"]`)
    .waitFor();
  await third.page.getByTestId('ledger-search').fill('');
  await third.page.getByTestId('ledger-total').getByText('2,000').waitFor();
  const exported = join(tempFolder(), 'day.csv');
  await answerSaveDialog(third, exported);
  await third.page.keyboard.press('Control+e');
  await third.page.getByTestId('export-csv').click();
  await third.page.getByTestId('export-done').waitFor();
  await third.close();
  expectSoldOnce(gateway, dataDir, ORDERS);
  const [, ...lines] = readCsv(readFileSync(exported, 'utf8'));
  const sold = new Map(gateway.sales().map(({ orderId, trackNo }) => [orderId, trackNo]));
  expect(new Map(lines.map(({ cells: [orderId, , trackNo] }) => [orderId, trackNo]))).toEqual(sold);
});

test('a batch that an outage paused finishes with one F9 when the line is back', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  await ask('setLanguage', 'en');
  const choose = (mode: string): Promise<void> =>
    page.getByTestId('practice-mode').getByText(mode, { exact: true }).click();

  await choose('Slow');
  await startBatch(app, 500);
  await waitForBatch(page, 'running');
  await choose('Offline');
  await waitForBatch(page, 'paused');
  await page.getByTestId('batch').getByTestId('fault').waitFor();
  await ask('resumeBatch', null);
  await pollUntil(async () => ((await batchOf(app))?.state === 'paused' ? true : undefined), {
    deadlineMs: 60_000,
    what: 'the batch to pause itself again',
  });
  await choose('Normal');
  await page.keyboard.press('F9');
  await waitForBatch(page, 'finished');
  expect(the(await batchOf(app)).tally).toMatchObject({ left: 0, notAsked: 0, unknown: 0 });
});

test('a scan at the bench does not wait for a batch that runs', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const app = await lab.startStation([], WITH_SECRET);
  const { page } = app;
  await setUpAt(app, gateway, { backend: 'direct', printer: lab.printer.printerName });
  gateway.faults.failAlways({ kind: 'slow', delayMs: 600_000 });
  // Only the platform's program prints an encrypted one.
  await startBatch(app, 700, {}, RECEIVER_INFO);
  await page.locator('[data-testid="batch"][data-state="running"]').waitFor();
  await pollUntil(async () => (gateway.sales().length === 300 ? true : undefined), {
    deadlineMs: 30_000,
    what: 'three calls of the batch whose answers wait',
  });
  gateway.faults.failAlways(null);

  // In the middle of the list: none of the three calls has it.
  const wanted = orderIdOf(350);
  await page.keyboard.press('F1');
  await scanWithKeys(lab.display, wanted);
  await waitForCard(page, { orderId: wanted, printState: 'spooled' });
  await lab.printer.nextLabel(30_000);
  expect(await batchOf(app)).toMatchObject({ state: 'running', callsUnderWay: 3 });
});

test('a refused group is corrected and tried again by keys', async (context) => {
  await needBenchPackages(context);
  const theirs = orderIdOf(2);
  const receiver = {
    name: '#',
    mobile: '$',
    province: '山东省',
    city: '青岛市',
    district: '市南区',
    street: '',
    detail: '#',
  };
  const gateway = await startPractice({
    douyin: {
      orders: [{ shop: 'shop-0002', orderId: theirs, status: 2, receiver, items: [] }],
      shopIds: { 'shop-0002': '77' },
    },
  });
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const app = await lab.startStation([], WITH_SECRET);
  const { page } = app;
  await setUpAt(app, gateway);
  await startBatch(app, 3, { user_id: 5 });
  await waitForBatch(page, 'finished');
  const group = page.locator('[data-testid="batch-group"][data-code="PLATFORM_ORDER_NOT_FOUND"]');
  await group.getByTestId('group-correct').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('correct-user-id').fill('77');
  await applyByEnter(page, 'correction-dialog');
  await page.locator('[data-testid="batch-cost"][data-to-buy="1"]').waitFor();
  await applyByEnter(page, 'start-dialog');
  await page.locator('[data-testid="waiting-total"][data-total="0"]').waitFor();
  await waitForBatch(page, 'finished');
  expect(await batchOf(app)).toMatchObject({ total: 1, tally: { issued: 1, refused: 0 } });
  await app.close();
  expectSoldOnce(gateway, dataDir, 3);
});
