import { expect, test } from 'vitest';
import { batchOf, setUpAt, waitForBatch, WITH_SECRET } from '../support/app/batch.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOnScreen } from '../support/app/import-file.ts';
import { writeOrders } from '../support/station/cli.ts';
import {
  CIPHER_RECEIVER_INFO,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../support/station/orders.ts';
import { startPractice } from '../support/station/practice.ts';
import { the } from '../support/station/result.ts';
import { expectSoldOnce } from '../support/station/sold-numbers.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDERS = 2_000;

test('a file becomes numbers by keys alone: import, start, pause, two stops, resume', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const entries = Array.from({ length: ORDERS }, (_, n) =>
    orderEntry(orderIdOf(n + 1), { receiver_info: CIPHER_RECEIVER_INFO }),
  );

  const first = await lab.startStation([], WITH_SECRET);
  await setUpAt(first, gateway);
  await first.page.keyboard.press('F2');
  await importOnScreen(first.page, writeOrders(tempFolder(), orderFile(entries)));
  await first.page.locator(`[data-testid="batch-ask"][data-count="${ORDERS}"]`).waitFor();
  await first.page.keyboard.press('F8');
  await first.page.locator(`[data-testid="batch-cost"][data-to-buy="${ORDERS}"]`).waitFor();
  await first.page.locator('[data-testid="branch-balance"][data-kind="left"]').waitFor();
  gateway.faults.failAlways({ kind: 'slow', delayMs: 400 });
  await first.page.keyboard.press('Enter');
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
  await third.close();
  expectSoldOnce(gateway, dataDir, ORDERS);
});
