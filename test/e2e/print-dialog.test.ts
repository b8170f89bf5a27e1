import { expect, test } from 'vitest';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import {
  acceptPrintDialog,
  cancelPrintDialog,
  waitForPrintDialog,
} from '../support/display/print-dialog.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '4900000000000000101';
const NEXT_ORDER = '4900000000000000102';
/** Each takes some seconds; `npm run bench` counts windows over 500. */
const CANCELLED = 12;

test('a cancelled dialog leaves no paper, gives the keyboard back, and the label can still come', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);

  await scanWithKeys(lab.display, ORDER);
  await cancelPrintDialog(lab.display);
  await waitForCard(page, { orderId: ORDER, printState: 'cancelled' });
  expect(lab.printer.labelsPrinted()).toBe(0);

  await page.waitForFunction(() => document.hasFocus());
  await scanWithKeys(lab.display, NEXT_ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: NEXT_ORDER, printState: 'spooled' });
  await lab.printer.nextLabel(30_000);

  await scanWithKeys(lab.display, ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await lab.printer.nextLabel(30_000);
  expect(lab.printer.labelsPrinted()).toBe(2);
});

test('a dialog cancelled again and again leaves no window behind, and the scanner goes on', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page, electron } = await lab.startStation(['--practice']);
  const openPages = (): Promise<number> =>
    electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);

  const counts: number[] = [];
  for (let turn = 0; turn < CANCELLED; turn += 1) {
    const orderId = turn % 2 === 0 ? ORDER : NEXT_ORDER;
    await scanWithKeys(lab.display, orderId);
    await cancelPrintDialog(lab.display);
    await waitForCard(page, { orderId, printState: 'cancelled' });
    await page.waitForFunction(() => document.hasFocus());
    counts.push(await openPages());
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  expect(counts.at(-1)).toBe(counts[0]);
  expect(lab.printer.labelsPrinted()).toBe(0);
});

test('the plug pulled while the dialog is open leaves a doubt that only a person ends', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  await scanWithKeys(lab.display, ORDER);
  await waitForPrintDialog(lab.display);
  await app.kill();

  const { page } = await lab.startStation(['--practice']);
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, numberState: 'issued', printState: 'doubtful' });
  await page.keyboard.press('F9');
  await waitForCard(page, { orderId: ORDER, printState: 'failed' });
  await page.locator('[data-testid="print-now"]:enabled').waitFor();
  await page.keyboard.press('F6');
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await lab.printer.nextLabel(30_000);
  expect(lab.printer.labelsPrinted()).toBe(1);
});
