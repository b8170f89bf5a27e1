import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildLedger } from '../bench/million-ledger.ts';
import { orderIdAt, trackNoAt } from '../bench/million-rows.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const NUMBERS = 3_000;
const PLACE = 1_234;

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
