import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../../electron/core/importing/read-csv.ts';
import { readXlsx } from '../../electron/core/importing/read-xlsx.ts';
import { ledgerFileIn, openLedger } from '../../electron/ledger/open.ts';
import { applyByEnter } from '../support/app/bench.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { pollUntil } from '../support/poll.ts';
import { putManyNumbers, trackNoAt } from '../support/station/many-numbers.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ZTO = 500;
const MANY = 100_000;

/** A practice ledger with a day's printed parcels of two carriers. */
function fillLedger(dataDir: string): void {
  const db = valueOf(openLedger(ledgerFileIn(dataDir), 'practice'));
  const atMs = Date.now();
  putManyNumbers(db, { first: 1, count: ZTO - 3, atMs, printed: 'confirmed' });
  putManyNumbers(db, { first: ZTO - 2, count: 3, atMs, printed: 'spooled' });
  putManyNumbers(db, { first: ZTO + 1, count: 1, atMs, printed: 'confirmed', carrier: 'yunda' });
  putManyNumbers(db, { first: 1_000, count: MANY, atMs: 0, printed: null, carrier: 'jtexpress' });
  db.close();
}

function eventDetails(dataDir: string): readonly unknown[] {
  const db = valueOf(openLedger(ledgerFileIn(dataDir), 'practice'));
  const rows = db.prepare("SELECT detail FROM events WHERE kind = 'hand_over_printed'").pluck();
  const details = z.array(z.string()).parse(rows.all());
  db.close();
  return details.map((detail): unknown => JSON.parse(detail));
}

interface Started {
  readonly lab: BenchLab;
  readonly app: StationApp;
  /** Where files go. */
  readonly folder: string;
}

async function startWithLedger(context: TestContext): Promise<Started> {
  await needBenchPackages(context);
  const dataDir = tempFolder();
  fillLedger(dataDir);
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  await app.page.keyboard.press('F3');
  await app.page.getByTestId('ledger-row').first().waitFor();
  return { lab, app, folder: tempFolder() };
}

test('the ledger screen exports what the search leaves, shows how far it is, and cancels', async (context) => {
  const { app, folder } = await startWithLedger(context);
  const { page } = app;
  const file = join(folder, 'found.xlsx');
  await answerSaveDialog(app, file);
  await page.getByTestId('ledger-search').fill(trackNoAt(7));
  await page.locator(`[data-testid="ledger-row"][data-order-id="${orderIdOf(7)}"]`).waitFor();
  await page.keyboard.press('Control+e');
  await page.getByTestId('export-dialog').waitFor();
  await applyByEnter(page, 'export-dialog');
  await page.getByTestId('export-done').waitFor();
  const [sheet] = await readXlsx(readFileSync(file));
  expect(sheet?.lines.slice(1).map(({ cells }) => cells[0])).toEqual([orderIdOf(7)]);

  const long = join(folder, 'long.xlsx');
  await answerSaveDialog(app, long);
  await page.getByTestId('ledger-search').fill('');
  await page.getByTestId('ledger-row').nth(1).waitFor();
  await page.getByTestId('export').click();
  await page.getByTestId('export-xlsx').click();
  await page.getByTestId('export-cancel').click();
  await page.getByTestId('export-cancelled').waitFor();
  expect(existsSync(long)).toBe(false);
  await page.getByTestId('export-dismiss').click();
  await page.getByTestId('ledger-search').fill(trackNoAt(7));
  await page.getByTestId('ledger-row').nth(1).waitFor({ state: 'detached' });
  await answerSaveDialog(app, join(folder, 'all.csv'));
  // At once, before the list asks for what the empty field means.
  await page.getByTestId('ledger-search').fill('');
  await page.getByTestId('export').dispatchEvent('click');
  await page.getByTestId('export-csv').dispatchEvent('click');
  await page.getByTestId('export-done').waitFor();
  const lines = readCsv(readFileSync(join(folder, 'all.csv'), 'utf8'));
  expect(lines).toHaveLength(1 + ZTO + 1 + MANY);

  const before = await app.ask('exportState', null);
  await answerSaveDialog(app, null);
  await app.page.getByTestId('export').click();
  await app.page.getByTestId('export-csv').click();
  await app.page.getByTestId('export-dialog').waitFor({ state: 'detached' });
  expect(await app.ask('exportState', null)).toEqual(before);
});

test('the hand-over sheet becomes pages of A4 or goes to a printer, and is told to the ledger', async (context) => {
  const { app, lab, folder } = await startWithLedger(context);
  const { page } = app;
  await page.keyboard.press('Control+p');
  const offer = page.locator('[data-testid="hand-over-offer"]');
  await offer.first().waitFor();
  expect(
    await offer.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-carrier'))),
  ).toEqual(['zhongtong', 'yunda']);
  for (const [carrier, pages] of [
    ['zhongtong', 7],
    ['yunda', 1],
  ] as const) {
    const file = join(folder, `${carrier}.pdf`);
    await answerSaveDialog(app, file);
    await page.locator(`[data-carrier="${carrier}"] [data-testid="hand-over-pdf"]`).click();
    await page.locator('[data-testid="hand-over-result"]', { hasText: file }).waitFor();
    const pdf = await PDFDocument.load(readFileSync(file));
    expect(pdf.getPageCount()).toBe(pages);
    for (const { width, height } of pdf.getPages().map((one) => one.getSize())) {
      expect(Math.abs(width - 595.3)).toBeLessThan(1.5);
      expect(Math.abs(height - 841.9)).toBeLessThan(1.5);
    }
  }
  expect(eventDetails(lab.dataDir)).toMatchObject([
    { carrier: 'zhongtong', parcels: ZTO, pages: 7, way: 'pdf' },
    { carrier: 'yunda', parcels: 1, pages: 1, way: 'pdf' },
  ]);

  await page.locator('[data-carrier="yunda"] [data-testid="hand-over-print"]').click();
  await acceptPrintDialog(lab.display);
  await pollUntil(async () => eventDetails(lab.dataDir)[2], {
    deadlineMs: 30_000,
    what: 'the event of the printed sheet',
  });
  expect(eventDetails(lab.dataDir)).toHaveLength(3);
  expect(eventDetails(lab.dataDir).at(-1)).toMatchObject({ carrier: 'yunda', way: 'printer' });

  await page.getByTestId('hand-over-before').click();
  await page.getByTestId('hand-over-none').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('hand-over-dialog').waitFor({ state: 'detached' });
});
