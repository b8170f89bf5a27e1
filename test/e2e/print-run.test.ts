import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUpAt, waitForBatch, WITH_SECRET } from '../support/app/batch.ts';
import { applyByEnter, scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOnScreen, importOrders } from '../support/app/import-file.ts';
import { waitForRun } from '../support/app/print-run.ts';
import { acceptPrintDialog, waitForPrintDialog } from '../support/display/print-dialog.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import type { LabelPrinter } from '../support/printer/label-printer.ts';
import { orderEntries, orderFile, orderIdOf } from '../support/station/orders.ts';
import { startPractice } from '../support/station/practice.ts';
import { keyOf } from '../support/station/records.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const LABELS = 100;
/** So many of them came out well; then the ribbon ran out. */
const GOOD = 37;

/** The banner of a lane that a label of this order stops, with so many scans that wait. */
const stopped = (orderId: string, queued: number): string =>
  `[data-testid="stopped-lane"][data-order-id="${orderId}"][data-queued="${queued}"]`;

/** The numbers on the next labels that come out, in their order. */
async function nextNumbers(printer: LabelPrinter, labels: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  while (numbers.length < labels) {
    const found = await readBarcodes(toPbm(await printer.nextLabel(60_000)));
    numbers.push(found.find(({ symbology }) => symbology === 'CODE-128')?.text ?? 'unreadable');
  }
  return numbers;
}

test('a batch of numbers becomes labels by keys, and a broken run goes on after the last good one', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { printer, display } = lab;
  const app = await lab.startStation([], WITH_SECRET);
  const { page } = app;
  await setUpAt(app, gateway, { backend: 'direct', printer: printer.printerName });
  const file = join(tempFolder(), 'orders.json');
  writeFileSync(file, orderFile(orderEntries(LABELS)));

  await page.keyboard.press('F2');
  await importOnScreen(page, file);
  await page.locator(`[data-testid="batch-ask"][data-count="${LABELS}"]`).waitFor();
  await page.keyboard.press('F8');
  await page.locator(`[data-testid="batch-cost"][data-to-buy="${LABELS}"]`).waitFor();
  await applyByEnter(page, 'start-dialog');
  await waitForBatch(page, 'finished');
  await page.getByTestId('batch-print').waitFor();
  await page.keyboard.press('F10');
  await page.locator(`[data-testid="print-ask"][data-count="${LABELS}"]:enabled`).waitFor();
  await page.keyboard.press('F8');
  await page.locator(`[data-testid="print-lane"][data-labels="${LABELS}"]`).waitFor();
  await applyByEnter(page, 'print-dialog');
  await waitForRun(page, { state: 'finished', handedOver: LABELS, confirmed: 0 });
  await page.locator('[data-testid="labels-total"][data-total="0"]').waitFor();
  const numbers = await nextNumbers(printer, LABELS);
  const sold = gateway.sales().map(({ trackNo }) => trackNo);
  expect(numbers.toSorted()).toEqual(sold.toSorted());

  await page.keyboard.press('F6');
  await page.getByTestId('last-good-dialog').waitFor();
  await scanWithKeys(display, 'NO-SUCH-LABEL');
  await page.locator('[data-testid="last-good-dialog"] [data-testid="fault"]').waitFor();
  await scanWithKeys(display, numbers[GOOD - 1] ?? '');
  const preview = page.getByTestId('last-good-preview');
  await preview.waitFor();
  expect(await preview.getAttribute('data-place')).toBe(String(GOOD));
  expect(await preview.getAttribute('data-confirmed')).toBe(String(GOOD));
  expect(await preview.getAttribute('data-again')).toBe(String(LABELS - GOOD));
  expect(printer.labelsPrinted()).toBe(LABELS);
  await applyByEnter(page, 'last-good-dialog');
  await waitForRun(page, { state: 'paused', confirmed: GOOD });
  await page.locator('[data-code="PRINT_CLEAR_PRINTER"]').waitFor();
  expect(printer.labelsPrinted()).toBe(LABELS);
  await page.keyboard.press('F9');
  await waitForRun(page, { state: 'finished', handedOver: LABELS, confirmed: GOOD });
  expect(await nextNumbers(printer, LABELS - GOOD)).toEqual(numbers.slice(GOOD));
  expect(printer.labelsPrinted()).toBe(LABELS + LABELS - GOOD);
});

test('a label in doubt stops its printer, and the bench says which until somebody decides or leaves it', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { printer, display } = lab;
  const [first, second, third] = [orderIdOf(1), orderIdOf(2), orderIdOf(3)];

  const killed = await lab.startStation([], WITH_SECRET);
  await setUpAt(killed, gateway);
  await importOrders(killed, { fileName: 'orders.json', text: orderFile(orderEntries(3)) });
  await killed.page.keyboard.press('F1');
  await scanWithKeys(display, first);
  await waitForPrintDialog(display);
  await killed.kill();

  const app = await lab.startStation([], WITH_SECRET);
  const { page } = app;
  await page.keyboard.press('F1');
  await page.locator(stopped(first, 0)).waitFor();
  await scanWithKeys(display, second);
  await waitForCard(page, { orderId: second, printState: 'queued' });
  await page.locator('[data-situation="heldUp"]').waitFor();
  await page.locator(stopped(first, 1)).waitFor();
  expect(printer.labelsPrinted()).toBe(0);
  await page.keyboard.press('F9');
  await acceptPrintDialog(display);
  await waitForCard(page, { orderId: first, printState: 'failed' });
  await page.locator(stopped(first, 0)).waitFor({ state: 'detached' });
  await page.locator('[data-testid="print-now"]:enabled').waitFor();
  await page.keyboard.press('F6');
  await waitForPrintDialog(display);
  await app.kill();

  const again = await lab.startStation([], WITH_SECRET);
  await again.page.keyboard.press('F1');
  await again.page.locator(stopped(first, 0)).waitFor();
  await scanWithKeys(display, third);
  await waitForCard(again.page, { orderId: third, printState: 'queued' });
  await again.page.keyboard.press('F10');
  await acceptPrintDialog(display);
  await waitForCard(again.page, { orderId: third, printState: 'spooled' });
  await again.page.getByTestId('stopped-lane').waitFor({ state: 'detached' });
  const left = valueOf(
    await again.ask('listExceptions', { kind: 'doubtful', after: null, limit: 10 }),
  );
  expect(left.rows.map(({ orderId }) => orderId)).toEqual([first]);
  await nextNumbers(printer, 2);
  expect(printer.labelsPrinted()).toBe(2);
});

test('a run that the end of the program broke is where F2 leads, and scanning the label ends its doubt', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display } = lab;
  const killed = await lab.startStation([], WITH_SECRET);
  await setUpAt(killed, gateway);
  await importOrders(killed, { fileName: 'orders.json', text: orderFile(orderEntries(1)) });
  valueOf(await killed.ask('askNumbers', { keys: [keyOf(orderIdOf(1))] }));
  await killed.page.keyboard.press('F2');
  await killed.page.keyboard.press('F10');
  await killed.page.locator('[data-testid="print-ask"][data-count="1"]:enabled').waitFor();
  await killed.page.keyboard.press('F8');
  await killed.page.locator('[data-testid="print-lane"][data-labels="1"]').waitFor();
  await applyByEnter(killed.page, 'print-dialog');
  await waitForPrintDialog(display);
  await killed.kill();

  const { page } = await lab.startStation([], WITH_SECRET);
  await page.keyboard.press('F2');
  await waitForRun(page, { state: 'paused' });
  await page.getByTestId('run-decide').waitFor();
  await page.keyboard.press('F7');
  await page.getByTestId('doubt-dialog').waitFor();
  const [sale] = gateway.sales();
  await scanWithKeys(display, sale?.trackNo ?? '');
  await page.getByTestId('doubt-dialog').waitFor({ state: 'detached' });
  await waitForRun(page, { confirmed: 1 });
  await page.keyboard.press('F9');
  await waitForRun(page, { state: 'finished', confirmed: 1 });
  expect(lab.printer.labelsPrinted()).toBe(0);
});
