import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeGateway } from '../../electron/practice/gateway-server.ts';
import { profileOf } from '../../shared/label/profile.ts';
import type { Language } from '../../shared/language.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { waitForBatch } from '../support/app/batch.ts';
import { importOnScreen } from '../support/app/import-file.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { BENCH_PACKAGES, openBenchLab } from '../support/app/bench-lab.ts';
import { walkGuide } from '../support/app/guide.ts';
import { ensureDebianPackages } from '../support/debian.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { projectFolder } from '../support/electron/packages.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm, toPng } from '../support/printer/bitmap.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { csvText, inGb18030, tableRow } from '../support/station/tables.ts';
import { labelPdfOf } from './label-pdf.ts';
import { visitLead } from './lead.ts';
import { visitOutbox } from './outbox.ts';
import type { Shoot } from './pictures.ts';
import { OUT, renewDocs, shooting } from './pictures.ts';
import { printRun } from './print-run.ts';
import { signIn } from './sign-in.ts';

const ORDER = '4900000000000000101';
const PLAIN_ORDER = '2600000000000001';
const UNKNOWN_ORDER = '4900000000000000999';
const VENDOR_EXAMPLE = join(
  projectFolder,
  'test',
  'fixtures',
  'vendor-newcreateorder-example.json',
);
const REFUSED_ORDER = '49488636457864312061';
const PACKER = '陈静';

async function visit(lab: BenchLab, language: Language): Promise<void> {
  const { display, printer } = lab;
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  const shoot = shooting(page, language);
  await app.ask('setLanguage', language);
  await page.waitForSelector(`html[lang="${language}"]`);
  await signIn(app, PACKER);

  await shoot('1-bench');
  await page.keyboard.press('F2');
  await importOnScreen(page, VENDOR_EXAMPLE);
  await shoot('2-orders');

  await page.keyboard.press('F1');
  await scanWithKeys(display, PLAIN_ORDER);
  await acceptPrintDialog(display);
  await waitForCard(page, { orderId: PLAIN_ORDER, printState: 'spooled' });
  await shoot('3-printed');
  await keepLabel(app, lab, language);
  const trackNo = await shownTrackNo(page);
  await scanWithKeys(display, trackNo);
  await waitForCard(page, { orderId: PLAIN_ORDER, printState: 'confirmed' });
  await shoot('4-confirmed');

  await scanWithKeys(display, REFUSED_ORDER);
  await waitForCard(page, { orderId: REFUSED_ORDER, numberState: 'refused' });
  await shoot('5-refused');
  await scanWithKeys(display, UNKNOWN_ORDER);
  await page.getByTestId('fault').waitFor();
  await shoot('6-unknown-code');

  await scanWithKeys(display, ORDER);
  await acceptPrintDialog(display);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await printer.nextLabel(30_000);
  await page.keyboard.press('F7');
  await page.getByTestId('reprint-reason-damaged').waitFor();
  await shoot('7-reprint');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F3');
  await page.getByTestId('ledger-row').first().click();
  await page.getByTestId('ledger-panel').waitFor();
  await shoot('8-ledger');
  await page.keyboard.press('Escape');
  await issueDay(app, shoot);
  await page.keyboard.press('F4');
  await page.getByTestId('exceptions').waitFor();
  await shoot('10-exceptions');
  await page.keyboard.press('F5');
  await page.getByTestId('setup-save').waitFor();
  await shoot('11-setup');
  await showPrinterSetup(app, lab, language);
  await printRun(app, lab, shoot);
  await app.close();
}

/** The part of the setup that a label printer is set up with, and the sheet that it is measured by. */
async function showPrinterSetup(
  app: StationApp,
  { printer }: BenchLab,
  language: Language,
): Promise<void> {
  const { page } = app;
  const info = await app.ask('info', null);
  if (!info.ok) throw new Error(info.error.code);
  const profile = profileOf([], printer.printerName);
  const direct = { backend: 'direct' as const, printer: profile.printer, profiles: [profile] };
  const settings = { ...info.value.settings, ...direct };
  const saved = await app.ask('saveSetup', { settings, appSecret: null });
  if (!saved.ok) throw new Error(saved.error.code);
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  await page.keyboard.press('F5');
  const resolution = page.getByTestId('setup-dpi');
  await resolution.evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await shooting(page, language)('11-setup-printing');
  const printed = await app.ask('printCalibration', { profile, way: 'direct', language });
  if (!printed.ok) throw new Error(printed.error.code);
  await writeFile(join(OUT, `calibration.${language}.png`), toPng(await printer.nextLabel(30_000)));
}

const GOODS = ['试验衬衣', '试验毛巾', '试验茶杯', '试验台灯'] as const;
const DAY_ORDERS = 1_200;

/** A day's orders from a CSV file as a Chinese PC saves it, asked for in one batch. */
async function issueDay(app: StationApp, shoot: Shoot): Promise<void> {
  const { page } = app;
  const rows = Array.from({ length: DAY_ORDERS }, (_, place) =>
    tableRow(orderIdOf(1_000 + place), {
      手机: `1370000${String(place).padStart(4, '0')}`,
      详细地址: `梧桐街 ${place + 1} 号`,
      商品名称: GOODS[place % GOODS.length] ?? '',
      波次: place < DAY_ORDERS / 2 ? '早班' : '晚班',
    }),
  );
  const file = join(OUT, 'orders.csv');
  await writeFile(file, inGb18030(csvText(rows)));
  await page.keyboard.press('F2');
  await importOnScreen(page, file);
  await rm(file);
  await page.locator('[data-testid="batch-ask"]').waitFor();
  await page.keyboard.press('F8');
  await page.getByTestId('batch-cost').waitFor();
  const asked = await page.getByTestId('batch-cost').getAttribute('data-to-buy');
  await shoot('9-batch-cost');
  await app.ask('setPracticeMode', 'slow');
  await page.keyboard.press('Enter');
  await waitForBatch(page, 'running');
  await page.locator('[data-testid="batch"]:not([data-issued="0"])').waitFor();
  await page.locator(`[data-testid="waiting-total"]:not([data-total="${asked}"])`).waitFor();
  await shoot('9-batch');
  await app.ask('setPracticeMode', 'online');
  await waitForBatch(page, 'finished');
  await shoot('9-batch-done');
}

/** The label as the printer burnt it, and as PDF; it must read as the ledger's number. */
async function keepLabel(app: StationApp, lab: BenchLab, language: Language): Promise<void> {
  const label = await lab.printer.nextLabel(30_000);
  const [barcode] = await readBarcodes(toPbm(label));
  const trackNo = await shownTrackNo(app.page);
  if (barcode?.text !== trackNo)
    throw new Error(`The label reads ${barcode?.text}, not ${trackNo}`);
  await writeFile(join(OUT, `label.${language}.png`), toPng(label));
  await writeFile(join(OUT, `label.${language}.pdf`), await labelPdfOf(app.electron));
  console.log(`out/tour/label.${language}.png, .pdf: ${trackNo}`);
}

const ACCOUNT = { appid: 'app-0001', appSecret: 'a-secret-of-the-tour', shop: 'shop-0001' };

/** A new user: first start, the guide, a confirmed practice parcel. Nothing else is touched. */
async function visitGuide(lab: BenchLab, language: Language): Promise<void> {
  const gateway = await startPracticeGateway(ACCOUNT);
  try {
    const app = await lab.startStation();
    const { page } = app;
    await page.getByTestId('guide').waitFor();
    await page.getByTestId('language-switch').getByText(LANGUAGE_NAMES[language]).click();
    await page.waitForSelector(`html[lang="${language}"]`);
    const shoot = shooting(page, language);
    await walkGuide({
      page,
      lab,
      language,
      account: { ...ACCOUNT, gatewayUrl: gateway.url },
      look: (step) => shoot(`0-guide-${step}`),
    });
    await shoot('0-guide-bench');
    await app.close();
  } finally {
    await gateway.close();
  }
}

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'EN' } as const satisfies Record<Language, string>;

async function inLab(visitor: (lab: BenchLab) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waybench-tour-'));
  const lab = await openBenchLab(dataDir);
  try {
    await visitor(lab);
  } finally {
    await lab.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Walks a new user through the guide to a confirmed practice parcel, then a packer and a lead through
 * the whole path in practice mode, on a display and a printer made of software, and leaves pictures
 * of every station of it in `out/tour/`. With `--docs` they replace the pictures of the docs.
 */
async function tour(): Promise<void> {
  const packages = await ensureDebianPackages(BENCH_PACKAGES);
  if (!packages.ok) throw new Error(packages.reason);
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const languages = ['zh-CN', 'en'] as const;
  for (const language of languages) {
    await inLab((lab) => visitGuide(lab, language));
    await inLab((lab) => visit(lab, language));
    await inLab((lab) => visitLead(lab, language));
    await inLab((lab) => visitOutbox(lab, language));
  }
  if (process.argv.includes('--docs')) await renewDocs(languages);
}

await tour();
