import { describe, expect, test } from 'vitest';
import { PAPER_100_150, USUAL_PAPERS } from '../../shared/label/paper.ts';
import type { PrinterProfile } from '../../shared/label/profile.ts';
import { profileOf } from '../../shared/label/profile.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { startStationApp } from '../support/app/station-app.ts';
import { startDisplay } from '../support/display/display.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import { startLabelPrinter } from '../support/printer/label-printer.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const DPIS = [203, 300] as const;
/** The usual ones, and one of a shop's own size. */
const PAPERS = [...USUAL_PAPERS, { widthMm: 90, heightMm: 125.5 }];
/** Of the practice orders, those that get a number; one for each paper. */
const ORDERS = [
  '4900000000000000101',
  '4900000000000000102',
  '4900000000000000103',
  '4900000000000000201',
  '2600000000000001',
];
const orderOf = (place: number): string => ORDERS[place] ?? '';

/** Sets the bench to direct printing through a profile. */
async function setUp(app: StationApp, profile: PrinterProfile): Promise<void> {
  const info = await app.ask('info', null);
  if (!info.ok) throw new Error(info.error.code);
  const settings = {
    ...info.value.settings,
    backend: 'direct' as const,
    printer: profile.printer,
    profiles: [profile],
  };
  expect((await app.ask('saveSetup', { settings, appSecret: null })).ok).toBe(true);
}

const dotsOf = (mm: number, dpi: number): number => (mm / 25.4) * dpi;
/** The driver takes a paper of one's own in whole points. */
const pointIn = (dpi: number): number => dpi / 72;
/** Rows are whole bytes. */
const BYTE = 8;

describe.each(DPIS)('a label printer of %i dpi', (dpi) => {
  test('prints every paper as one label of its size, with a barcode that reads as the number', async (context) => {
    await needBenchPackages(context);
    const display = await startDisplay();
    context.onTestFinished(() => display.stop());
    const printer = await startLabelPrinter({ dpi });
    context.onTestFinished(() => printer.stop());
    const app = await startStationApp({
      display,
      dataDir: tempFolder(),
      args: ['--practice'],
      env: { ...printer.env },
    });
    context.onTestFinished(() => app.kill());

    for (const [place, paper] of PAPERS.entries()) {
      await setUp(app, { ...profileOf([], printer.printerName), paper, dpi });
      await scanWithKeys(display, orderOf(place));
      await waitForCard(app.page, { orderId: orderOf(place), printState: 'spooled' });
      const trackNo = await shownTrackNo(app.page);
      const label = await printer.nextLabel(60_000);
      expect(Math.abs(label.widthDots - dotsOf(paper.widthMm, dpi))).toBeLessThan(
        pointIn(dpi) + BYTE,
      );
      expect(Math.abs(label.heightDots - dotsOf(paper.heightMm, dpi))).toBeLessThan(pointIn(dpi));
      const codes = await readBarcodes(toPbm(label));
      expect(new Set(codes.map(({ text }) => text))).toEqual(new Set([trackNo]));
      expect(codes.every(({ symbology }) => symbology === 'CODE-128')).toBe(true);
      expect(printer.labelsPrinted()).toBe(place + 1);
    }
  });
});

test('a label that its profile pushes over the edge stays off the paper, and says by how much', async (context) => {
  await needBenchPackages(context);
  const display = await startDisplay();
  context.onTestFinished(() => display.stop());
  const printer = await startLabelPrinter();
  context.onTestFinished(() => printer.stop());
  const app = await startStationApp({
    display,
    dataDir: tempFolder(),
    args: ['--practice'],
    env: { ...printer.env },
  });
  context.onTestFinished(() => app.kill());

  const profile = { ...profileOf([], printer.printerName), paper: PAPER_100_150, offsetXMm: 6 };
  await setUp(app, profile);
  await scanWithKeys(display, orderOf(0));
  await waitForCard(app.page, { orderId: orderOf(0), printState: 'failed' });
  const code = await app.page.getByTestId('fault').getAttribute('data-code');
  expect(code).toBe('PRINT_LABEL_CLIPPED');
  expect(await app.page.getByTestId('fault').textContent()).toMatch(/右边 3\.\d mm/);
  expect(printer.labelsPrinted()).toBe(0);
});
