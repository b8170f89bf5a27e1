import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandCode } from '../../shared/scan-code.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { pollUntil } from '../support/poll.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';

test('a packer works with the scanner alone', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display } = lab;
  const { page, ask } = await lab.startStation(['--practice']);
  const labels = tempFolder();
  const settings = { ...DEFAULT_SETTINGS, backend: 'file', labelFolder: labels } as const;
  valueOf(await ask('saveSetup', { settings, appSecret: null }));

  await page.keyboard.press('F5');
  await page.getByTestId('setup-printer').waitFor();
  await page.keyboard.press('F1');
  valueOf(await ask('changePrinter', { printer: 'Other-1' }));
  await page.keyboard.press('F5');
  await page.getByTestId('setup-printer').filter({ hasText: 'Other-1' }).waitFor();
  await page.keyboard.press('F1');

  await scanWithKeys(display, commandCode('reprint'));
  await page.getByTestId('scan-notNow').waitFor();

  await page.keyboard.press('F4');
  await scanWithKeys(display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  const line = page.getByTestId('scan-trail').locator('li', { hasText: ORDER }).first();
  expect(await line.getAttribute('data-situation')).toBe('spooled');

  await page.keyboard.press('F4');
  await scanWithKeys(display, commandCode('paper_came_out'));
  await waitForCard(page, { orderId: ORDER, printState: 'confirmed' });
  await page.waitForFunction(
    (order) =>
      [...document.querySelectorAll('[data-testid="scan-trail"] li')].some(
        (entry) =>
          entry.innerHTML.includes(order) && entry.getAttribute('data-situation') === 'confirmed',
      ),
    ORDER,
  );

  await scanWithKeys(display, commandCode('reprint'));
  await page.getByTestId('reprint-dialog').waitFor();
  await page.keyboard.press('1');
  await page.getByTestId('reprint-dialog').waitFor({ state: 'detached' });
  await pollUntil(async () => readdirSync(labels).length === 2 || undefined, {
    deadlineMs: 30_000,
    what: 'the second label',
  });

  await scanWithKeys(display, commandCode('add_parcel'));
  await page.getByTestId('add-parcel-dialog').waitFor();
  await page.keyboard.press('Escape');
  await scanWithKeys(display, commandCode('void'));
  await page.getByTestId('cancel-dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('cancel-dialog').waitFor({ state: 'detached' });
  await scanWithKeys(display, commandCode('change_printer'));
  await page.getByTestId('printer-dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('printer-dialog').waitFor({ state: 'detached' });

  await scanWithKeys(display, commandCode('next_order'));
  await page.locator('[data-situation="idle"]').waitFor();

  await page.keyboard.press('Control+Slash');
  await page.getByTestId('help-commands').getByText('确认出纸').waitFor();
  await page.getByTestId('print-commands').click();
  await acceptPrintDialog(display);
  await page.waitForSelector('[data-testid="print-commands"]:not([disabled])');
  await page.keyboard.press('Escape');
  await page.getByTestId('help').waitFor({ state: 'detached' });
});
