import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOnScreen } from '../support/app/import-file.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const VENDOR_EXAMPLE = fileURLToPath(
  new URL('../fixtures/vendor-newcreateorder-example.json', import.meta.url),
);
/** The vendor's example: one order is fine, the other has 20 digits and is refused. */
const GOOD_ORDER = '4948795729456854758';
const BAD_ORDER = '49488636457864312061';
/** 76 × 130 mm at 203 dpi; the dialog's way rounds the height up by a dot. */
const PAPER_DOTS = { width: 608, height: 1039 };

test('from the order file to the label in the hand, and again after the plug was pulled', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display, printer } = lab;
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  expect(await page.getByTestId('practice-band').textContent()).toContain('练习 PRACTICE');

  await page.keyboard.press('F2');
  await importOnScreen(page, VENDOR_EXAMPLE);
  expect(readFileSync(VENDOR_EXAMPLE, 'utf8')).toContain(GOOD_ORDER);

  await page.keyboard.press('F1');
  await scanWithKeys(display, GOOD_ORDER);
  await acceptPrintDialog(display);
  const label = await printer.nextLabel(30_000);
  expect([label.widthDots, label.heightDots]).toEqual([PAPER_DOTS.width, PAPER_DOTS.height]);
  await waitForCard(page, { orderId: GOOD_ORDER, numberState: 'issued', printState: 'spooled' });
  const trackNo = await shownTrackNo(page);
  expect(await readBarcodes(toPbm(label))).toEqual([{ symbology: 'CODE-128', text: trackNo }]);

  await scanWithKeys(display, trackNo);
  await waitForCard(page, { orderId: GOOD_ORDER, printState: 'confirmed' });

  await scanWithKeys(display, BAD_ORDER);
  await waitForCard(page, { orderId: BAD_ORDER, numberState: 'refused' });
  expect(await page.getByTestId('fault').textContent()).toContain('订单号非法');

  await app.kill();
  const again = await lab.startStation(['--practice', '--offline']);
  await scanWithKeys(display, GOOD_ORDER);
  await waitForCard(again.page, { orderId: GOOD_ORDER, printState: 'confirmed' });
  expect(await shownTrackNo(again.page)).toBe(trackNo);
  expect(printer.labelsPrinted()).toBe(1);

  await again.page.keyboard.press('F3');
  await again.page.getByTestId('ledger-search').fill(trackNo.slice(3, 11));
  await again.page.waitForFunction(
    () => document.querySelectorAll('[data-testid="ledger-row"]').length === 1,
  );
  await again.page.getByTestId('ledger-row').click();
  const panel = again.page.getByTestId('ledger-panel');
  await panel.getByTestId('reprint').click();
  await again.page.getByTestId('reprint-reason-damaged').click();
  await acceptPrintDialog(display);
  const copy = await printer.nextLabel(30_000);
  expect(await readBarcodes(toPbm(copy))).toEqual([{ symbology: 'CODE-128', text: trackNo }]);
  expect(printer.labelsPrinted()).toBe(2);
  const found = await again.ask('searchLedger', {
    filter: { ...EVERY_NUMBER, text: trackNo },
    beforeRowId: null,
    limit: 10,
  });
  expect(found).toMatchObject({ ok: true, value: { rows: [{ orderId: GOOD_ORDER, labels: 2 }] } });
  await again.close();
});
