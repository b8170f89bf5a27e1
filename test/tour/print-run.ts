import { applyByEnter, scanWithKeys } from '../support/app/bench.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { waitForRun } from '../support/app/print-run.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import type { Shoot } from './pictures.ts';

/** As many as one document holds. */
const LABELS = 20;
/** The last one that somebody holds in the hand. */
const LAST_GOOD = 7;

/** Prints labels in picking order on a printer that is set up, and finds the last good one. */
export async function printRun(
  { page }: StationApp,
  { display, printer }: BenchLab,
  shoot: Shoot,
): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('F10');
  await page.locator('[data-testid="print-ask"]:enabled').waitFor();
  await page.keyboard.press('F8');
  await page.getByTestId('print-lane').first().waitFor();
  await shoot('12-print-start');
  await applyByEnter(page, 'print-dialog');
  await waitForRun(page, { state: 'running', handedOver: LABELS });
  await shoot('12-print-run');
  const numbers: string[] = [];
  while (numbers.length < LAST_GOOD) {
    const [barcode] = await readBarcodes(toPbm(await printer.nextLabel(60_000)));
    numbers.push(barcode?.text ?? 'unreadable');
  }
  await page.keyboard.press('F6');
  await page.getByTestId('last-good-dialog').waitFor();
  await scanWithKeys(display, numbers.at(-1) ?? '');
  await page.getByTestId('last-good-preview').waitFor();
  await shoot('12-last-good');
  await page.keyboard.press('Escape');
}
