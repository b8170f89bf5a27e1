import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import type { Bitmap } from '../support/printer/bitmap.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import { onScheduler, startSecondPrinter } from '../support/printer/second-printer.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

/** Practice orders: the first of `zhongtong`, the last of `yuantong`. */
const [ONE, TWO, THREE] = ['4900000000000000101', '4900000000000000102', '4900000000000000103'];
const KUAISHOU = '2600000000000001';

const codeOn = async (label: Bitmap): Promise<string | undefined> =>
  (await readBarcodes(toPbm(label)))[0]?.text;

/** Opens the list that has the focus and takes a choice in it, with keys alone. */
async function chooseWithKeys(page: Page, choice: string): Promise<void> {
  await page.keyboard.press('ArrowDown');
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  const active = list.locator('.ant-select-item-option-active');
  let at = '';
  while (at !== choice) {
    await expect.poll(() => active.textContent()).not.toBe(at);
    at = (await active.textContent()) ?? '';
    if (at !== choice) await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
}

const focusedTestId = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-testid]')?.getAttribute('data-testid') ?? null,
  );

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let tries = 0; tries < 12 && (await focusedTestId(page)) !== testId; tries += 1) {
    await page.keyboard.press('Tab', { delay: 60 });
  }
  expect(await focusedTestId(page)).toBe(testId);
}

test('labels go to the printers that the setup names, to the spare where one is not ready, and never on a wrong paper', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { printer: first } = lab;
  const second = await startSecondPrinter(first);
  context.onTestFinished(second.stop);
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;

  await page.keyboard.press('F5');
  await page.getByTestId('setup-backend').getByText('直接打印').click();
  await page.getByTestId('setup-printer').click();
  await page.locator('.ant-select-item-option').getByText(first.printerName).click();
  await page.getByTestId('rule-add').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedTestId(page)).toBe('rule-1-carrier');
  await page.getByTestId('rule-add').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedTestId(page)).toBe('rule-2-carrier');
  await page.getByTestId('rule-2-carrier').locator('input').fill('yuantong');
  await page.keyboard.press('Escape');
  await tabTo(page, 'rule-2-printer');
  await chooseWithKeys(page, second.printerName);
  await tabTo(page, 'rule-2-spare');
  await chooseWithKeys(page, first.printerName);

  await page.getByTestId('setup-save').click();
  await page.getByTestId('setup-refused').waitFor();
  await page.getByTestId('rule-1').getByText('填快递、店铺或纸张').waitFor();
  await page.getByTestId('rule-2-carrier').locator('input').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => focusedTestId(page)).toBe('rule-1-carrier');
  expect(await page.getByTestId('rule-1-carrier').locator('input').inputValue()).toBe('yuantong');
  await page.getByTestId('rule-2-remove').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedTestId(page)).toBe('rule-1-remove');
  await page.getByTestId('setup-save').click();
  await page.getByTestId('setup-saved').waitFor();
  const { settings } = valueOf(await ask('info', null));
  expect(settings.routes).toEqual([
    {
      carrier: 'yuantong',
      shop: '',
      paper: null,
      backend: 'direct',
      printer: second.printerName,
      spare: first.printerName,
    },
  ]);

  await page.keyboard.press('F1');
  await page.getByTestId('scan-line').waitFor();
  await scanWithKeys(lab.display, ONE);
  await waitForCard(page, { orderId: ONE, printState: 'spooled' });
  expect(await codeOn(await first.nextLabel(60_000))).toBe(await shownTrackNo(page));
  await scanWithKeys(lab.display, KUAISHOU);
  await waitForCard(page, { orderId: KUAISHOU, printState: 'spooled' });
  expect(await codeOn(await second.nextLabel(60_000))).toBe(await shownTrackNo(page));
  expect(await page.getByTestId('spare-mark').count()).toBe(0);

  valueOf(
    await ask('saveSetup', {
      settings: { ...settings, sparePrinter: second.printerName },
      appSecret: null,
    }),
  );
  await onScheduler(first, 'cupsdisable', first.printerName);
  await scanWithKeys(lab.display, TWO);
  await waitForCard(page, { orderId: TWO, printState: 'spooled' });
  expect(await codeOn(await second.nextLabel(60_000))).toBe(await shownTrackNo(page));
  expect(await page.getByTestId('spare-mark').textContent()).toMatch(
    new RegExp(`${second.printerName}.*${first.printerName} 已停止`),
  );

  const paper = { widthMm: 100, heightMm: 180 };
  const carrierPapers = [{ carrier: 'zhongtong', paper }];
  valueOf(await ask('saveSetup', { settings: { ...settings, carrierPapers }, appSecret: null }));
  await scanWithKeys(lab.display, THREE);
  await waitForCard(page, { orderId: THREE, printState: 'failed' });
  const fault = page.getByTestId('fault');
  expect(await fault.getAttribute('data-code')).toBe('PRINT_PAPER_WANTED');
  expect(await fault.textContent()).toMatch(/中通快递.*100 × 180/);
  expect([first.labelsPrinted(), second.labelsPrinted()]).toEqual([1, 2]);
});
