import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildLedger } from '../bench/million-ledger.ts';
import { orderIdAt, trackNoAt } from '../bench/million-rows.ts';
import { applyByEnter, scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const NUMBERS = 3_000;
const PLACE = 1_234;
const PRACTICE_ORDER = '2600000000000001';
const PHONE = /1\d{10}/;
/** No longer than this a receiver stays on screen. */
const SHOWN_MS = 20_000;

const rowsOf = (page: Page) => page.getByTestId('ledger-row');

const countOf = async (page: Page, kind: string): Promise<number> =>
  Number(await page.getByTestId(`kind-${kind}`).getAttribute('data-count'));

test('a ledger is searched, narrowed and told, and its exceptions put right, without a network', async (context) => {
  await needBenchPackages(context);
  const dataDir = tempFolder();
  buildLedger(join(dataDir, 'ledger.sqlite'), NUMBERS);
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation();

  await page.keyboard.press('F3');
  await rowsOf(page).first().waitFor();
  expect((await page.getByTestId('ledger-total').textContent()) ?? '').toContain('3,000');
  expect(await rowsOf(page).count()).toBeLessThan(100);

  const search = page.getByTestId('ledger-search');
  await search.fill(trackNoAt(PLACE).slice(2, -1));
  await page.waitForSelector(`[data-testid="ledger-row"][data-order-id="${orderIdAt(PLACE)}"]`);
  await search.fill('');
  await page.getByTestId('ledger-state').selectOption('refused');
  await page.getByText('取号被拒绝').nth(3).waitFor();
  const refused = await page.getByTestId('ledger-total').textContent();
  await page.getByTestId('ledger-carrier').selectOption('yunda');
  await page.waitForFunction(
    (before) => document.querySelector('[data-testid="ledger-total"]')?.textContent !== before,
    refused,
  );
  await page.getByTestId('ledger-clear').click();
  await page.waitForFunction(() =>
    document.querySelector('[data-testid="ledger-total"]')?.textContent?.includes('3,000'),
  );

  await page.keyboard.press('F3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByTestId('ledger-panel');
  await panel.waitFor();
  const first = await panel.getAttribute('data-order-id');
  await page.getByTestId('ledger-list').press('ArrowDown');
  await page.waitForFunction(
    (before) =>
      document.querySelector('[data-testid="ledger-panel"]')?.getAttribute('data-order-id') !==
      before,
    first,
  );
  await panel.locator('[data-testid="story-entry"][data-kind="number_requested"]').waitFor();
  await page.getByTestId('ledger-list').press('End');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });

  await page.keyboard.press('F4');
  await page.getByTestId('exception-badge').waitFor();
  await page.getByTestId('kind-not_confirmed').click();
  await panel.waitFor();
  const spooled = await countOf(page, 'not_confirmed');
  expect(spooled).toBeGreaterThan(1);
  const oldest = await panel.getAttribute('data-order-id');
  await page.getByTestId('confirm-paper').waitFor();
  await page.keyboard.press('F8');
  await page.waitForSelector(`[data-testid="kind-not_confirmed"][data-count="${spooled - 1}"]`);
  await page.waitForFunction(
    (before) =>
      document.querySelector('[data-testid="ledger-panel"]')?.getAttribute('data-order-id') !==
      before,
    oldest,
  );
});

test('a receiver is shown for a moment, and the story tells who looked', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  await scanWithKeys(lab.display, PRACTICE_ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: PRACTICE_ORDER, printState: 'spooled' });
  await page.keyboard.press('F3');
  await page.getByTestId('ledger-row').first().click();
  const panel = page.getByTestId('ledger-panel');
  const looks = panel.locator('[data-testid="story-entry"][data-kind="receiver_revealed"]');
  await panel.getByTestId('reveal').waitFor();
  expect(await panel.textContent()).not.toMatch(PHONE);
  expect(await looks.count()).toBe(0);

  await panel.getByTestId('reveal').click();
  const revealed = page.getByTestId('revealed');
  await revealed.getByText(PHONE).waitFor();
  await looks.first().waitFor();
  expect(await looks.first().textContent()).toContain(userInfo().username);
  await revealed.getByRole('button').click();
  await revealed.waitFor({ state: 'detached' });
  expect(await panel.textContent()).not.toMatch(PHONE);

  await page.clock.install();
  await panel.getByTestId('reveal').click();
  await revealed.getByText(PHONE).waitFor();
  await page.clock.runFor(SHOWN_MS);
  await revealed.waitFor({ state: 'detached' });
  await looks.nth(1).waitFor();
});

test('a parcel that is added in the ledger is the one whose details are shown', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  await scanWithKeys(lab.display, PRACTICE_ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: PRACTICE_ORDER, printState: 'spooled' });
  await page.keyboard.press('F3');
  await page.getByTestId('ledger-row').first().click();
  await page.locator('[data-testid="ledger-panel"][data-pack-id=""]').waitFor();
  await page.keyboard.press('F11');
  await page.getByTestId('add-parcel-dialog').waitFor();
  await applyByEnter(page, 'add-parcel-dialog');
  await acceptPrintDialog(lab.display);
  await page
    .locator('[data-testid="ledger-panel"][data-pack-id="p2"][data-print-state="spooled"]')
    .waitFor();
  await page.locator('[data-pack-id="p2"][aria-selected="true"]').waitFor();
  expect(await rowsOf(page).count()).toBe(2);
});
