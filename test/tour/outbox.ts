import { ALIBABA_PRACTICE } from '../../electron/practice/alibaba/scenario.ts';
import { PINDUODUO_PRACTICE } from '../../electron/practice/pinduoduo/scenario.ts';
import type { Language } from '../../shared/language.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { orderEntry, orderFile, orderIdOf } from '../support/station/orders.ts';
import { keyOf } from '../support/station/records.ts';
import { valueOf } from '../support/station/result.ts';
import { shooting } from './pictures.ts';

const HOUR_MS = 3_600_000;
const PINDUODUO = { channel: '27', shop: 'practice-shop', rule: 'confirmed' } as const;
const ALIBABA = { channel: '25', shop: 'practice-shop', rule: 'confirmed' } as const;
/** What the practice platforms sold: some wait, some were shipped or refunded. */
const SOLD = [
  { channel: PINDUODUO.channel, ids: PINDUODUO_PRACTICE.orders.map(({ orderSn }) => orderSn) },
  { channel: ALIBABA.channel, ids: ALIBABA_PRACTICE.orders.map(({ orderId }) => orderId) },
  { channel: '2', ids: ['2410000000000000001'] },
];
const GOODS = ['手工牛轧糖', '桂花糕', '亚麻四件套'] as const;
const FIRST_GOODS = 9_000;

/** What platforms were told after labels were scanned, and orders at practice suppliers. */
export async function visitOutbox(lab: BenchLab, language: Language): Promise<void> {
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  const shoot = shooting(page, language);
  await ask('setLanguage', language);
  await page.waitForSelector(`html[lang="${language}"]`);
  const settings = {
    ...valueOf(await ask('info', null)).settings,
    backend: 'direct' as const,
    printer: lab.printer.printerName,
    shipping: { shops: [PINDUODUO, ALIBABA], carriers: [] },
  };
  valueOf(await ask('saveSetup', { settings, appSecret: null }));

  await sell(app);
  await page.keyboard.press('F1');
  for (const orderId of SOLD.flatMap(({ ids }) => ids)) {
    await scanWithKeys(lab.display, orderId);
    await waitForCard(page, { orderId, printState: 'spooled' });
    await scanWithKeys(lab.display, await shownTrackNo(page));
    await waitForCard(page, { orderId, printState: 'confirmed' });
  }
  await page.keyboard.press('Control+s');
  await page.locator('[data-testid="kind-due"][data-count="0"]').waitFor();
  await page.getByTestId('shipping-row').first().waitFor();
  await shoot('shipping');

  await orderFromSuppliers(app);
  await page.keyboard.press('Control+b');
  await page.locator('[data-testid="kind-to_pay"][data-count="4"]').waitFor();
  await page.getByTestId('kind-to_pay').click();
  await page.getByTestId('distribution-row').first().waitFor();
  await shoot('distribution');
  await app.close();
}

/** The orders of each platform, with the last moment at which it wants to hear of them. */
async function sell(app: StationApp): Promise<void> {
  for (const { channel, ids } of SOLD) {
    const entries = ids.map((orderId, place) => {
      const shipBy = new Date(Date.now() + (place * 4 + 2) * HOUR_MS + 8 * HOUR_MS);
      return orderEntry(orderId, { ship_by: shipBy.toISOString().slice(0, 16).replace('T', ' ') });
    });
    const text = orderFile(entries, { order_channel: channel });
    await importOrders(app, { fileName: `${channel}.json`, text });
  }
}

/** Six drafts, of which four are for goods that are linked with their offers; all are placed. */
async function orderFromSuppliers(app: StationApp): Promise<void> {
  const keys = [0, 1, 2, 3, 4, 5].map((place) => keyOf(orderIdOf(FIRST_GOODS + place)));
  const entries = keys.map(({ orderId }, place) => {
    const item = { item_name: GOODS[place % GOODS.length], item_specs: '', item_count: place + 1 };
    return orderEntry(orderId, { items: [item] });
  });
  await importOrders(app, { fileName: 'suppliers.json', text: orderFile(entries) });
  const wishes = { message: '', bestOption: true, isSplitJxhy: false };
  valueOf(await app.ask('draftDistribution', { keys, ...wishes }));
  const names = keys.map(({ orderId }) => `D${orderId}`);
  valueOf(await app.ask('createDistribution', { names }));
}
