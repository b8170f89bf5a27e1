import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badgeCode, commandCode } from '../../shared/scan-code.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { applyByEnter, scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { runCommand } from '../support/command.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';
const PIN = '40718';

/** What the badge page gave to the printer, as an office laser would draw it. */
async function badgePicture({ electron }: StationApp): Promise<Uint8Array> {
  const base64 = await electron.evaluate(async ({ BrowserWindow }) => {
    const sheet = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().endsWith('/badge-sheet.html'),
    );
    if (sheet === undefined) throw new Error('No badge page');
    const pdf = await sheet.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
    return pdf.toString('base64');
  });
  const folder = tempFolder();
  const [pdf, picture] = [join(folder, 'badges.pdf'), join(folder, 'badges.png')];
  writeFileSync(pdf, base64, 'base64');
  await runCommand('gs', ['-q', '-sDEVICE=pnggray', '-r300', '-o', picture, pdf]);
  return readFileSync(picture);
}

test('operators sign in by badge or name, and the day says who did what', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display } = lab;
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  const labels = tempFolder();
  const settings = { ...DEFAULT_SETTINGS, backend: 'file', labelFolder: labels } as const;
  valueOf(await ask('saveSetup', { settings, appSecret: null }));
  const limits = settings.reprintLimits;
  valueOf(await ask('changeLead', { pin: null, newPin: PIN, limits }));
  expect(await page.getByTestId('operator').count()).toBe(0);

  await page.keyboard.press('F5');
  for (const [name, role] of [
    ['王', 'packer'],
    ['张', 'lead'],
  ] as const) {
    await page.getByTestId('operator-add').click();
    await page.getByTestId('operator-name').fill(name);
    await page.getByTestId(`operator-role-${role}`).check();
    await page.getByTestId('operator-pin').fill(PIN);
    await applyByEnter(page, 'operator-dialog');
    await page.locator(`[data-testid="operator-line"][data-operator="${name}"]`).waitFor();
  }
  const { operators } = valueOf(await ask('operators', null));
  const badgeOf = (name: string): string =>
    badgeCode(operators.find((operator) => operator.name === name)?.badge ?? '');
  const waitForOperator = (name: string): Promise<unknown> =>
    page.waitForSelector(`[data-testid="operator"][data-operator="${name}"]`);

  await page.getByTestId('operator-badges').click();
  await acceptPrintDialog(display);
  await page.getByTestId('operator-badges-printed').waitFor();
  const badges = await readBarcodes(await badgePicture(app));
  expect(badges.map(({ text }) => text).toSorted()).toEqual(
    [badgeOf('王'), badgeOf('张')].toSorted(),
  );

  await page.keyboard.press('F1');
  await scanWithKeys(display, ORDER);
  await page.getByTestId('sign-in-first').waitFor();
  expect(readdirSync(labels)).toEqual([]);
  await scanWithKeys(display, badgeOf('王'));
  await page.getByTestId('sign-in-dialog').waitFor({ state: 'detached' });
  await waitForOperator('王');
  await scanWithKeys(display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });

  await scanWithKeys(display, badgeOf('张'));
  await page.getByTestId('sign-in-pin').fill(PIN);
  await applyByEnter(page, 'sign-in-pin-dialog');
  await waitForOperator('张');

  await scanWithKeys(display, commandCode('change_operator'));
  await page.getByTestId('sign-in-dialog').waitFor();
  await scanWithKeys(display, ORDER);
  await page.getByTestId('sign-in-dialog').getByRole('alert').waitFor();
  await page.locator('[data-testid="sign-in-name"][data-operator="王"]').focus();
  await applyByEnter(page, 'sign-in-dialog');
  await waitForOperator('王');

  await page.keyboard.press('Control+d');
  const row = page.locator('[data-testid="day-board-row"][data-operator="王"]');
  await row.waitFor();
  expect(await row.locator('.day-board-parcels').textContent()).toBe('1');
  const file = join(tempFolder(), 'day.csv');
  await answerSaveDialog(app, file);
  await page.getByTestId('day-board-csv').click();
  await page.getByTestId('day-board-saved').waitFor();
  expect(readFileSync(file, 'utf8')).toContain('王');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+u');
  await page.getByTestId('sign-out').click();
  await waitForOperator('');
});
