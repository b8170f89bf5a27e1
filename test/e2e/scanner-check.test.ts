import { expect, test } from 'vitest';
import { sampleOrderFiles } from '../../electron/practice/sample-orders.ts';
import { applyByEnter, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { openTimedScanner } from '../support/app/timed-scanner.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';

async function learntBy({ ask }: StationApp) {
  const info = await ask('info', null);
  return info.ok ? info.value.settings.scanner : undefined;
}

test('the scanner check learns a scanner without Enter, and the bench takes its scans', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  const { scan } = await openTimedScanner(page);
  const scanned = (count: number) =>
    page.waitForSelector(`[data-testid="scanner-todo"][data-scans="${count}"]`);
  for (const file of sampleOrderFiles()) await importOrders(app, file);

  await page.keyboard.press('F5');
  await page.getByTestId('scanner-unchecked').waitFor();
  await page.keyboard.press('F6');
  const code = await app.ask('scannerTestCode', null);
  if (!code.ok) throw new Error('No test code');
  const { text } = code.value;
  await page.getByText(text).first().waitFor();

  await scan('4900000000000000101');
  await page.getByTestId('scanner-last').waitFor();
  await scanned(0);
  for (const count of [1, 2, 3]) {
    await scan(text, { end: null });
    await scanned(count);
  }
  await page.getByTestId('scanner-fault-no_suffix').waitFor();
  await applyByEnter(page, 'scanner-dialog');
  expect(await learntBy(app)).toMatchObject({ suffix: 'none', prefix: '', faults: ['no_suffix'] });

  await page.keyboard.press('F1');
  await scan(ORDER, { end: null });
  await waitForCard(page, { orderId: ORDER });

  await page.keyboard.press('F5');
  await page.keyboard.press('F6');
  await page.getByText(text).first().waitFor();
  for (const count of [1, 2, 3]) {
    await scan(text, { inputMethod: true });
    await scanned(count);
  }
  await page.getByTestId('scanner-fault-input_method').waitFor();
  await applyByEnter(page, 'scanner-dialog');
  await pollUntil(async () => ((await learntBy(app))?.suffix === 'enter' ? true : undefined), {
    deadlineMs: 10_000,
    what: 'the second check to be kept',
  });
  const learnt = await learntBy(app);
  expect(learnt).toMatchObject({ prefix: '', faults: ['input_method'] });

  const info = await app.ask('info', null);
  if (!info.ok) throw new Error('No settings');
  const settings = { ...info.value.settings, scanner: null };
  expect(await app.ask('saveSetup', { settings, appSecret: null })).toMatchObject({ ok: true });
  expect(await learntBy(app)).toEqual(learnt);
});
