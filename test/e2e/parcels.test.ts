import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { practiceSettings } from '../../electron/practice/practice-settings.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { applyByEnter, scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { orderEntry, orderFile, orderIdOf, RECEIVER_INFO } from '../support/station/orders.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const [BOXES, UNUSED, MAIN, OTHER] = [orderIdOf(1), orderIdOf(2), orderIdOf(3), orderIdOf(4)];
const ELSEWHERE = {
  ...RECEIVER_INFO,
  address: { ...RECEIVER_INFO.address, detail_address: '桂花巷 5 号' },
};
const item = (item_name: string): object => ({ item_name, item_specs: '', item_count: 1 });

const ORDERS = [
  orderEntry(BOXES, { items: [item('试验茶壶'), item('试验茶杯')] }),
  orderEntry(UNUSED, {
    receiver_info: { ...ELSEWHERE, contact: { name: '钱试', mobile: '13700005555' } },
  }),
  orderEntry(MAIN, { receiver_info: ELSEWHERE, items: [item('试验台灯')] }),
  orderEntry(OTHER, { receiver_info: ELSEWHERE, items: [item('试验灯泡')] }),
];

/** A practice station that prints directly, with the orders imported. */
async function practiceStation(lab: BenchLab): Promise<StationApp> {
  const app = await lab.startStation(['--practice']);
  const settings = {
    ...practiceSettings(DEFAULT_SETTINGS),
    backend: 'direct' as const,
    printer: lab.printer.printerName,
  };
  await app.ask('saveSetup', { settings, appSecret: null });
  await importOrders(app, { fileName: 'orders.json', text: orderFile(ORDERS) });
  await app.page.keyboard.press('F1');
  return app;
}

const waitForPack = async ({ page }: StationApp, packId: string, print: string): Promise<void> => {
  await page.waitForSelector(
    `[data-testid="parcel-card"][data-pack-id="${packId}"][data-print-state="${print}"]`,
    { timeout: 30_000 },
  );
};

test('boxes, a cancelled number and merged orders at the bench', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display, printer } = lab;
  const app = await practiceStation(lab);
  const { page } = app;

  await scanWithKeys(display, BOXES);
  await waitForPack(app, '', 'spooled');
  await printer.nextLabel(30_000);
  const firstNo = await shownTrackNo(page);
  await page.keyboard.press('F11');
  await page.getByTestId('add-parcel-dialog').waitFor();
  await page.getByTestId('add-parcel-item').nth(0).uncheck();
  await applyByEnter(page, 'add-parcel-dialog');
  await waitForPack(app, 'p2', 'spooled');
  const secondNo = await shownTrackNo(page);
  expect(secondNo).not.toBe(firstNo);
  await printer.nextLabel(30_000);
  await scanWithKeys(display, firstNo);
  await waitForPack(app, '', 'confirmed');
  await scanWithKeys(display, secondNo);
  await waitForPack(app, 'p2', 'confirmed');
  expect(await page.getByTestId('box-strip').locator('li').count()).toBe(2);

  await scanWithKeys(display, UNUSED);
  await waitForCard(page, { orderId: UNUSED, printState: 'spooled' });
  await printer.nextLabel(30_000);
  const unusedNo = await shownTrackNo(page);
  await page.keyboard.press('F12');
  await page.getByTestId('cancel-dialog').waitFor();
  expect(await page.getByTestId('cancel-dialog-apply').isDisabled()).toBe(true);
  await scanWithKeys(display, unusedNo);
  await page.getByTestId('cancel-dialog').getByRole('alert').waitFor();
  await page.getByTestId('label-destroyed').check();
  await applyByEnter(page, 'cancel-dialog');
  await waitForCard(page, { orderId: UNUSED, numberState: 'cancelled' });
  await page.keyboard.press('F11');
  await page.getByTestId('add-parcel-dialog').waitFor();
  await applyByEnter(page, 'add-parcel-dialog');
  await waitForPack(app, 'p2', 'spooled');
  expect(await shownTrackNo(page)).not.toBe(unusedNo);
  await printer.nextLabel(30_000);
  expect(printer.labelsPrinted()).toBe(4);

  await page.keyboard.press('F2');
  await page.getByTestId('merge-toggle').waitFor();
  await page.keyboard.press('F6');
  await page.getByTestId('merge-suggestion').filter({ hasText: OTHER }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('merged-group').waitFor();
  await page.keyboard.press('F6');
  await page.getByTestId('merged-group').waitFor({ state: 'detached' });
  for (const code of [OTHER, MAIN]) {
    await scanWithKeys(display, code);
    await waitForCard(page, { orderId: MAIN, printState: 'spooled' });
    expect(await page.getByTestId('merged-orders').textContent()).toContain(OTHER);
  }
  await printer.nextLabel(30_000);
  expect(printer.labelsPrinted()).toBe(5);
  await app.close();
});
