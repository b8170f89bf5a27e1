import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { applyByEnter } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { APP_SECRET, APPID, SHOP } from '../support/station/account.ts';
import { LINK } from '../support/station/distributing.ts';
import { distributionBody } from '../support/station/distribution.ts';
import {
  orderEntry,
  orderFile,
  orderIdOf,
  RECEIVER_INFO,
  SENDER,
} from '../support/station/orders.ts';
import { startPractice } from '../support/station/practice.ts';
import { the } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

/** As slow as a hand: an Enter right behind another key is taken for a scan. */
const BY_HAND = { delay: 120 };
const MORE_GOODS = '试验毛巾';

const group = (page: Page, name: string, count: number): Promise<void> =>
  page.locator(`[data-testid="kind-${name}"][data-count="${count}"]`).waitFor();

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const wanted = page.getByTestId(testId);
  for (let presses = 0; presses < 30; presses += 1) {
    const isThere = await wanted.evaluate(
      (element) => element === document.activeElement || element.contains(document.activeElement),
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${testId}`);
}

/** Presses Enter as a hand does until what it leads to is there: a dialog just opened takes none. */
async function enterUntil(page: Page, testId: string): Promise<void> {
  const wanted = page.getByTestId(testId);
  for (let tries = 0; tries < 10 && !(await wanted.isVisible()); tries += 1) {
    await page.keyboard.press('Enter', BY_HAND);
    await wanted.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
}

/** Chooses a file in the dialog of the operating system that a key opens. */
async function chooseFile(
  page: Page,
  press: () => Promise<void>,
  file: { readonly name: string; readonly text: string },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press();
  await (
    await chooser
  ).setFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.text),
  });
}

/** Saves the table of offers and takes it back with a line more. */
async function saveAndTakeOffers(app: StationApp): Promise<void> {
  const { page } = app;
  const file = join(tempFolder(), 'offers.csv');
  await answerSaveDialog(app, file);
  await tabTo(page, 'offers-export');
  await page.keyboard.press('Space');
  await page.getByTestId('offers-said').getByText(file).waitFor();
  const saved = readFileSync(file, 'utf8');
  const [, line = ''] = saved.trim().split('\r\n');
  await tabTo(page, 'offers-import');
  await chooseFile(page, () => page.keyboard.press('Space'), {
    name: 'offers.csv',
    text: `${saved}${line.replace(LINK.goods, MORE_GOODS)}\r\n`,
  });
  await page.getByTestId('offers-said').getByText('已导入 2 行').waitFor();
  await page.locator(`[data-testid="offer-row"][data-goods="${MORE_GOODS}"]`).waitFor();
}

/** A line does not go over another one, and goes only after a question. */
async function keepAndRemoveOffer(page: Page): Promise<void> {
  const line = page.locator(`[data-testid="offer-row"][data-goods="${MORE_GOODS}"]`);
  await line.getByTestId('offer-change').press('Space');
  await page.getByTestId('offer-goods').fill(LINK.goods);
  await tabTo(page, 'offer-keep');
  await enterUntil(page, 'offer-taken');
  await page.keyboard.press('Escape');
  await line.getByTestId('offer-remove').press('Space');
  await page.getByTestId('offer-remove-dialog').waitFor();
  await page.keyboard.press('Escape');
  await line.getByTestId('offer-remove').press('Space');
  await page.getByTestId('offer-remove-dialog').getByText(MORE_GOODS).waitFor();
  await applyByEnter(page, 'offer-remove-dialog');
  await line.waitFor({ state: 'detached' });
  expect(await page.getByTestId('offer-row').count()).toBe(1);
}

/** Enters an offer in the table, field by field, saves the table and takes it back. */
async function enterOffers(app: StationApp): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+t');
  await page.getByTestId('offers-dialog').waitFor();
  await enterUntil(page, 'offer-form');
  const { goods, supplier, offerId, specId, outItemCode, outShopCode } = LINK;
  for (const text of [goods, '', supplier, offerId, specId, '1', outItemCode, outShopCode]) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab', BY_HAND);
  }
  await tabTo(page, 'offer-keep');
  await applyByEnter(page, 'offer-form');
  await page.getByTestId('offer-row').waitFor();
  await saveAndTakeOffers(app);
  await keepAndRemoveOffer(page);
  await page.keyboard.press('Escape');
  await page.getByTestId('offers-dialog').waitFor({ state: 'detached' });
}

/** Places the chosen orders, or the active one; the question names how many there are. */
async function placeChosen(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('distribution-apply').getByText(`下单 ${count} 个`).waitFor();
  await applyByEnter(page, 'distribution-confirm');
}

test('orders are drafted, looked at, placed, paid and linked by keys, and each is bought once', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPractice();
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation([], { WAYBENCH_APP_SECRET: APP_SECRET });
  const { page } = app;
  const settings = {
    ...DEFAULT_SETTINGS,
    gatewayUrl: gateway.url,
    platformUrls: { pinduoduo: '', alibaba: '' },
    appid: APPID,
    shop: SHOP,
    carrier: 'zhongtong',
    sender: SENDER,
    distributionShop: SHOP,
  };
  expect(await app.ask('saveSetup', { settings, appSecret: APP_SECRET })).toMatchObject({
    ok: true,
  });
  const text = orderFile([orderEntry(orderIdOf(1)), orderEntry(orderIdOf(2))]);
  await importOrders(app, { fileName: 'orders.json', text });
  await page.keyboard.press('Control+b');
  await page.getByTestId('distribution').waitFor();
  await enterOffers(app);

  await page.keyboard.press('Control+n');
  await page.getByTestId('draft-row').first().waitFor();
  await tabTo(page, 'draft-list');
  await page.keyboard.press('Control+a');
  await page.locator('[data-testid="draft-row"][aria-selected="true"]').nth(1).waitFor();
  await applyByEnter(page, 'draft-dialog');
  await group(page, 'draft', 2);

  const name = `D${orderIdOf(2)}`;
  await page.locator(`[data-testid="distribution-row"][data-name="${name}"]`).waitFor();
  await page.keyboard.press('Enter', BY_HAND);
  const receiver = page.getByTestId('distribution-receiver');
  await receiver.waitFor();
  expect(await receiver.textContent()).not.toContain(RECEIVER_INFO.contact.mobile);
  await page.keyboard.press('Enter', BY_HAND);
  const json = page.getByTestId('distribution-json');
  await json.waitFor();
  expect(await json.textContent()).toContain(RECEIVER_INFO.contact.mobile);
  await page.keyboard.press('Escape');
  await json.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+a');
  await page.locator('[data-testid="chosen"][data-chosen="2"]').waitFor();
  gateway.faults.failNext({ kind: 'slow', delayMs: 0 }, 2);
  gateway.faults.failNext({ kind: 'drop_after' });
  await placeChosen(page, 2);
  await group(page, 'to_pay', 2);
  expect(gateway.alibaba.purchases()).toHaveLength(2);

  await page.getByTestId('kind-draft').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter', BY_HAND);
  await page.locator('[data-testid="distribution-row"][data-state="created"]').nth(1).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+l');
  expect(await page.getByTestId('pay-url').inputValue()).toMatch(/^https:/);
  await tabTo(page, 'pay-copy');
  await page.keyboard.press('Space');
  await page.getByTestId('pay-said').getByText('已复制').waitFor();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^https:/);
  await page.keyboard.press('Escape');

  await chooseFile(page, () => page.keyboard.press('Control+o'), {
    name: 'orders.json',
    text: JSON.stringify(distributionBody('w-3', 'practice-spec-3')),
  });
  await page.locator('[data-testid="distribution-row"][data-name="w-3"]').waitFor();
  await placeChosen(page, 1);
  await group(page, 'refused', 1);
  await page.getByTestId('exception-badge').getByText('1', { exact: true }).waitFor();
  await page.getByTestId('kind-draft').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter', BY_HAND);
  await page.locator('[data-testid="distribution-row"][data-name="w-3"]').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByTestId('link-sku').waitFor();
  await tabTo(page, 'link-apply');
  await applyByEnter(page, 'link-dialog');
  await group(page, 'draft', 1);
  await page.getByTestId('exception-badge').waitFor({ state: 'detached' });
  await page.locator('[data-testid="distribution-row"][data-name="w-3"]').waitFor();
  await placeChosen(page, 1);
  await group(page, 'to_pay', 3);

  const bought = gateway.alibaba.purchases();
  expect(bought.map(({ outOrderId }) => outOrderId).toSorted()).toEqual(
    [`D${orderIdOf(1)}`, name, 'w-3'].toSorted(),
  );
  expect(the(bought.find(({ outOrderId }) => outOrderId === 'w-3')).orderIds).toHaveLength(1);

  await gateway.setReachable(false);
  for (const more of ['w-4', 'w-5']) {
    await chooseFile(page, () => page.keyboard.press('Control+o'), {
      name: 'orders.json',
      text: JSON.stringify(distributionBody(more, 'practice-spec-3')),
    });
    await page.locator(`[data-testid="distribution-row"][data-name="${more}"]`).waitFor();
    await page.keyboard.press('ArrowDown');
    await placeChosen(page, 1);
    await group(page, 'draft', 0);
    await page
      .locator('[data-testid="distribution-outcome"][data-left="1"]')
      .getByText(more)
      .waitFor();
  }
  await group(page, 'placing', 2);
});
