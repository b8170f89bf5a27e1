import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessLedger } from '../../electron/core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../../electron/ledger/key-file.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { pollUntil } from '../support/poll.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';
const OTHER = '4900000000000000101';

/** Waits until the daily backup of the start is there, and gives its name. */
const firstBackup = (app: StationApp): Promise<string> =>
  pollUntil(
    async () => {
      const listed = await app.ask('backups', null);
      return listed.ok ? listed.value.backups[0]?.name : undefined;
    },
    { deadlineMs: 15_000, what: 'the first backup' },
  );

test('a damaged ledger opens for review, and a backup is restored from the screen', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const first = await lab.startStation(['--practice']);
  await firstBackup(first);
  await scanWithKeys(lab.display, ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(first.page, { orderId: ORDER, printState: 'spooled' });
  expect(await first.ask('backUp', null)).toMatchObject({ ok: true });
  await first.close();

  const file = join(lab.dataDir, 'ledger.sqlite');
  writeFileSync(file, 'These are no rows. '.repeat(500));
  const { page, ask, close } = await lab.startStation(['--practice']);
  await page.locator('[data-testid="read-only"][data-code="LEDGER_DAMAGED"]').waitFor();
  expect(await ask('scan', { code: ORDER })).toMatchObject({
    ok: false,
    error: { code: 'LEDGER_DAMAGED' },
  });
  expect(await ask('cancelImport', null)).toMatchObject({
    error: { code: 'LEDGER_DAMAGED' },
  });

  for (const screen of ['F2', 'F3', 'F4', 'F5', 'F1']) {
    await page.keyboard.press(screen);
    await page.locator('[data-testid="read-only"]').waitFor();
  }
  await scanWithKeys(lab.display, ORDER);
  await page.locator('[data-testid="fault"][data-code="LEDGER_DAMAGED"]').waitFor();
  await page.locator('[data-testid="headline"][data-situation="scanFailed"]').waitFor();
  expect(await page.getByTestId('parcel-card').count()).toBe(0);

  await page.keyboard.press('F5');
  await page.getByTestId('restore').first().click();
  await page.getByTestId('restore-dialog').waitFor();
  await scanWithKeys(lab.display, ORDER);
  await page.getByTestId('restore-dialog').getByRole('alert').waitFor();
  expect(await page.getByTestId('read-only').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByTestId('restore-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('restore').first().click();
  await page.getByTestId('restore-confirm').click();
  await page.getByTestId('restored').waitFor();
  await page.getByTestId('read-only').waitFor({ state: 'detached' });
  expect(
    readdirSync(join(lab.dataDir, 'backups')).some((name) => name.startsWith('replaced-')),
  ).toBe(true);

  await page.getByTestId('lost-time').waitFor();
  await page.keyboard.press('F1');
  await page.locator('[data-testid="headline"][data-situation="idle"]').waitFor();
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await scanWithKeys(lab.display, OTHER);
  await waitForCard(page, { orderId: OTHER, numberState: 'issued' });
  await page.locator('[data-code="LABEL_MAY_EXIST"]').first().waitFor();
  expect(lab.printer.labelsPrinted()).toBe(1);
  await page.keyboard.press('F6');
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: OTHER, printState: 'spooled' });
  await close();
});

test('a ledger that the command line holds opens for review, and for work when it is free', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const held = valueOf(accessLedger(lab.dataDir, 'practice', NO_SYSTEM_PROTECTION, Date.now));
  const { page, ask } = await lab.startStation(['--practice']);
  await page.locator('[data-testid="read-only"][data-code="LEDGER_IN_USE"]').waitFor();
  expect(await ask('scan', { code: ORDER })).toMatchObject({ error: { code: 'LEDGER_IN_USE' } });
  held.close();
  await page.getByTestId('reopen').click();
  await page.getByTestId('read-only').waitFor({ state: 'detached' });
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, numberState: 'issued' });
  expect(existsSync(join(lab.dataDir, 'ledger.holder.json'))).toBe(true);
});
