import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cellText } from '../../electron/core/importing/table.ts';
import { readCsv } from '../../electron/core/importing/read-csv.ts';
import { onlineSend } from '../../electron/gateway/pinduoduo/online-send.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { applyByEnter, scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { runCommand } from '../support/command.ts';
import { pollUntil } from '../support/poll.ts';
import { APP_SECRET, APPID, SHOP } from '../support/station/account.ts';
import { orderEntry, orderFile, SENDER } from '../support/station/orders.ts';
import { clientOf, startPractice } from '../support/station/practice.ts';
import { the, valueOf } from '../support/station/result.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../support/station/shipping-orders.ts';
import { CHANNELS, SHIPPING } from '../support/station/shipping.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const KUAISHOU_ORDER = '2410000000000000001';
const OTHER_NUMBER = '770000000001';

const settingsFor = (gatewayUrl: string, printer: string): BenchSettings => ({
  ...DEFAULT_SETTINGS,
  gatewayUrl,
  platformUrls: { pinduoduo: '', alibaba: '' },
  appid: APPID,
  shop: SHOP,
  carrier: 'zhongtong',
  sender: SENDER,
  backend: 'direct',
  printer,
  shipping: SHIPPING,
});

/** Scans an order; its label is at the printer when this returns. @returns its number */
async function labelOf({ display }: BenchLab, page: Page, orderId: string): Promise<string> {
  await scanWithKeys(display, orderId);
  await waitForCard(page, { orderId, printState: 'spooled' });
  return shownTrackNo(page);
}

const shipState = (page: Page, text: string): Promise<void> =>
  page.getByTestId('ship-state').getByText(text).waitFor();

/** Keys of the operating system, one right after the other. */
async function pressAtOnce({ display }: BenchLab, ...keys: readonly string[]): Promise<void> {
  const env = { ...process.env, ...display.env };
  await runCommand('xdotool', ['key', '--delay', '5', ...keys], { env });
}

const activeRow = (page: Page, orderId: string): Promise<void> =>
  page.locator(`${rowOf(orderId)}[data-active="true"]`).waitFor();

const rowOf = (orderId: string): string =>
  `[data-testid="shipping-row"][data-order-id="${orderId}"]`;

/** Marks the active parcel as shipped, by keys. */
async function markByHand(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('Control+m');
  await page.getByTestId('by-hand-reason').waitFor();
  await page.keyboard.insertText(reason);
  await applyByEnter(page, 'by-hand-dialog');
  await page.getByTestId('shipping-outcome').waitFor();
}

/** Saves the shown group as a file, by keys. @returns order, carrier and number of each line */
async function savedGroup(app: StationApp): Promise<readonly (readonly string[])[]> {
  const file = join(tempFolder(), 'group.csv');
  await answerSaveDialog(app, file);
  await app.page.keyboard.press('Control+e');
  await app.page.getByTestId('shipping-exported').getByText(file).waitFor();
  const [, ...lines] = readCsv(readFileSync(file, 'utf8'));
  return lines.map(({ cells }) => cells.slice(0, 3).map(cellText));
}

test('platforms are told when a label is scanned; what they refuse, what is held and what no call reaches is decided by keys', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice(soldOrders(3));
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation([], { WAYBENCH_APP_SECRET: APP_SECRET });
  const { page } = app;
  const settings = settingsFor(gateway.url, lab.printer.printerName);
  expect(await app.ask('saveSetup', { settings, appSecret: APP_SECRET })).toMatchObject({
    ok: true,
  });
  for (const platform of TOLD) {
    const entries = [1, 2].map((n) => orderEntry(soldOrderId(platform, n)));
    const text = orderFile(entries, { order_channel: CHANNELS[platform] });
    await importOrders(app, { fileName: `${platform}.json`, text });
  }
  const kuaishou = orderFile([orderEntry(KUAISHOU_ORDER)], { order_channel: CHANNELS.kuaishou });
  await importOrders(app, { fileName: 'kuaishou.json', text: kuaishou });
  await page.keyboard.press('F1');

  for (const platform of TOLD) {
    const orderId = soldOrderId(platform, 1);
    const trackNo = await labelOf(lab, page, orderId);
    await shipState(page, '等出纸后发货');
    expect(toldAt(gateway, platform)).toEqual([]);
    await scanWithKeys(lab.display, trackNo);
    await shipState(page, '平台已发货');
    expect(toldAt(gateway, platform)).toEqual([`${orderId} ${trackNo}`]);
  }

  const refused = soldOrderId('pinduoduo', 2);
  valueOf(
    await clientOf(gateway.url).call(onlineSend, SHOP, {
      orderSn: refused,
      carrierId: '115',
      trackNo: OTHER_NUMBER,
      feature: '',
      refundAddressId: '',
      shipping: 'first',
    }),
  );
  await scanWithKeys(lab.display, await labelOf(lab, page, refused));
  await shipState(page, '发货被拒绝');
  await page.getByTestId('ship-why').getByText('平台上是另一个单号').waitFor();
  await page.keyboard.press('F4');
  await page.locator('[data-testid="kind-ship_refused"][data-count="1"]').waitFor();
  await page
    .getByTestId('ledger-panel')
    .locator('[data-testid="fault"][data-code="SHIPMENT_OTHER_NUMBER"]')
    .waitFor();
  await page.keyboard.press('Control+s');
  await page.locator(rowOf(refused)).waitFor();
  await markByHand(page, '后台已改单号');
  await page.locator('[data-testid="kind-refused"][data-count="0"]').waitFor();

  const held = soldOrderId('douyin', 2);
  await page.keyboard.press('F1');
  const heldTrackNo = await labelOf(lab, page, held);
  await gateway.setReachable(false);
  await scanWithKeys(lab.display, heldTrackNo);
  await waitForCard(page, { orderId: held, printState: 'confirmed' });
  await shipState(page, '待告诉平台');
  await page.keyboard.press('Control+s');
  await page.locator(rowOf(held)).waitFor();
  await page.keyboard.press('Control+h');
  await page.locator(rowOf(held)).getByText('暂缓发货').waitFor();
  await gateway.setReachable(true);

  await page.keyboard.press('F1');
  const kuaishouTrackNo = await labelOf(lab, page, KUAISHOU_ORDER);
  await scanWithKeys(lab.display, kuaishouTrackNo);
  await waitForCard(page, { orderId: KUAISHOU_ORDER, printState: 'confirmed' });
  await shipState(page, '去平台手工发货');
  expect(toldAt(gateway, 'douyin')).toHaveLength(1);

  await page.keyboard.press('Control+s');
  await page.locator(rowOf(held)).waitFor();
  await page.keyboard.press('Control+Enter');
  await pollUntil(
    async () => toldAt(gateway, 'douyin').find((line) => line === `${held} ${heldTrackNo}`),
    { deadlineMs: 20_000, what: 'the held parcel to be told' },
  );
  await page.getByTestId('kind-waiting').click();
  await page.locator(rowOf(KUAISHOU_ORDER)).waitFor();
  await page.keyboard.press('Space');
  await page.locator('[data-testid="chosen"][data-chosen="1"]').waitFor();
  expect(await savedGroup(app)).toEqual([[KUAISHOU_ORDER, '中通快递', kuaishouTrackNo]]);
  await markByHand(page, '快手后台已发货');
  await page.locator('[data-testid="kind-done"][data-count="6"]').waitFor();
  for (const platform of TOLD) {
    expect(new Set(toldAt(gateway, platform)).size).toBe(toldAt(gateway, platform).length);
  }
});

test('a step is about the row that is shown and named, about none when that has left, and wants a hand', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice(soldOrders(3));
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation([], { WAYBENCH_APP_SECRET: APP_SECRET });
  const { page } = app;
  const settings = settingsFor(gateway.url, lab.printer.printerName);
  expect(await app.ask('saveSetup', { settings, appSecret: APP_SECRET })).toMatchObject({
    ok: true,
  });
  const [first, second, third] = [1, 2, 3].map((n) => soldOrderId('pinduoduo', n));
  const ids = [the(first), the(second), the(third)] as const;
  const [above, chosen, below] = ids;
  const entries = ids.map((orderId) => orderEntry(orderId));
  const text = orderFile(entries, { order_channel: CHANNELS.pinduoduo });
  await importOrders(app, { fileName: 'pinduoduo.json', text });
  await page.keyboard.press('F1');
  for (const orderId of ids) await labelOf(lab, page, orderId);

  await page.keyboard.press('Control+s');
  await activeRow(page, above);
  await page.keyboard.press('Enter');
  await page.locator(`[data-testid="ledger-panel"][data-order-id="${above}"]`).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator(`[data-testid="ledger-panel"][data-order-id="${chosen}"]`).waitFor();
  await page.keyboard.press('Control+m');
  const names = page.getByTestId('dialog-names');
  await names.getByText(chosen).waitFor();
  expect(await names.getByText(above).count()).toBe(0);
  await page.getByTestId('by-hand-reason').fill('后台已发货');
  await applyByEnter(page, 'by-hand-dialog');
  await page.getByTestId('shipping-outcome').getByText(chosen).waitFor();

  await page.locator(rowOf(chosen)).waitFor({ state: 'detached' });
  await page.getByTestId('chosen').getByText('这一行已不在列表里').waitFor();
  await page.keyboard.press('Control+h');
  await page.keyboard.press('ArrowDown');
  await activeRow(page, below);
  await page.getByTestId('shipping-hold').waitFor();
  const held = async (): Promise<readonly string[]> => {
    const filter = { group: 'waiting', platform: null, text: '' } as const;
    const answer = await app.ask('listShipments', { filter, after: null, limit: 10 });
    return valueOf(answer)
      .rows.filter((row) => row.held)
      .map(({ orderId }) => orderId);
  };
  expect(await held()).toEqual([]);

  await page.keyboard.press('ArrowUp');
  await activeRow(page, above);
  await page.keyboard.press('Space');
  await page.locator('[data-testid="chosen"][data-chosen="1"]').waitFor();
  await page.getByTestId('shipping-find').fill(below);
  await activeRow(page, below);
  await page.getByTestId('chosen').getByText('都不在这个列表里').waitFor();
  await page.getByTestId('shipping-list').press('Control+h');
  expect(await held()).toEqual([]);
  await page.getByTestId('shipping-no-filter').click();
  await page.locator('[data-testid="chosen"][data-chosen="1"]').waitFor();
  await page.getByTestId('shipping-list').press('Escape');
  await page.getByTestId('shipping-list').press('Escape');
  await page.locator('[data-testid="chosen"][data-chosen="0"]').waitFor();

  await activeRow(page, below);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter', { delay: 120 });
  await page.getByTestId('ship-now-dialog').getByText(below).waitFor();
  for (let presses = 0; presses < 2; presses += 1) {
    await page.keyboard.press('Enter', { delay: 120 });
  }
  await page.keyboard.up('Control');
  const waiting = async (): Promise<number | undefined> =>
    valueOf(await app.ask('countShipments', null)).find(({ group }) => group === 'waiting')?.count;
  expect(await waiting()).toBe(2);
  const dialog = page.getByTestId('ship-now-dialog');
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await pressAtOnce(lab, 'ctrl+Return', 'Return');
  await dialog.getByRole('alert').waitFor();
  expect(await waiting()).toBe(2);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+r');
  await page.getByTestId('change-reason').fill('换了箱子');
  await page.getByTestId('change-dialog').getByText('单号和快递都没有改').waitFor();
  await page.getByTestId('change-carrier').selectOption('yunda');
  await page.getByTestId('change-reason').focus();
  await scanWithKeys(lab.display, OTHER_NUMBER);
  await expect.poll(() => page.getByTestId('change-track-no').inputValue()).toBe(OTHER_NUMBER);
  expect(await page.getByTestId('change-reason').inputValue()).toBe('换了箱子');
  expect(await page.getByTestId('change-carrier').inputValue()).toBe('yunda');
  await applyByEnter(page, 'change-dialog');
  await pollUntil(
    async () => toldAt(gateway, 'pinduoduo').find((line) => line === `${below} ${OTHER_NUMBER}`),
    { deadlineMs: 20_000, what: 'the scanned number to be told' },
  );
  expect(toldAt(gateway, 'pinduoduo')).toHaveLength(1);
});
