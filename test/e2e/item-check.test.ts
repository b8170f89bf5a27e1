import { expect, test } from 'vitest';
import type { BenchSettings } from '../../shared/settings.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { csvText, tableRow, TITLES } from '../support/station/tables.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = orderIdOf(7);
const SHIRT = '6901234567892';
const SCARF = '6909876543210';
const OTHER = '6900000000007';

test('goods are scanned before their label, and a wrong one stops', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display } = lab;
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  const stored = valueOf(await ask('info', null)).settings;
  const settings: BenchSettings = {
    ...stored,
    backend: 'file',
    labelFolder: tempFolder(),
    itemCheckShops: [stored.shop],
  };
  valueOf(await ask('saveSetup', { settings, appSecret: null }));
  const rows = [
    [...tableRow(ORDER), SHIRT],
    [...tableRow(ORDER, { 商品名称: '围巾' }), SCARF],
  ];
  const text = csvText(rows, { titles: [...TITLES, '商品条码'] });
  await importOrders(app, { fileName: 'orders.csv', text });

  const headline = (situation: string): Promise<void> =>
    page.locator(`[data-testid="headline"][data-situation="${situation}"]`).waitFor();
  await scanWithKeys(display, ORDER);
  await headline('checkItems');
  await scanWithKeys(display, OTHER);
  await headline('itemWrong');
  await scanWithKeys(display, SHIRT);
  await page.getByTestId('item-checked').getByText('1/1').waitFor();
  expect(await page.getByTestId('parcel-card').getAttribute('data-number-state')).toBe('none');
  await scanWithKeys(display, SCARF);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
});
