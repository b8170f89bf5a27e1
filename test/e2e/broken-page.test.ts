import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fault } from '../../shared/errors/codes.ts';
import { accessFaults } from '../support/app/access.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { pollUntil } from '../support/poll.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';

const NOT_DRAWABLE = { ok: true, value: {} };
const REFUSED = { ok: false, error: fault('INTERNAL') };

/** Answers a request of the page with something else, until it is told to stop. */
const spoil = (
  { electron }: StationApp,
  channel: string,
  answer: object = NOT_DRAWABLE,
): Promise<void> =>
  electron.evaluate(
    ({ ipcMain }, [name, value]) => {
      // The only way to the handler that is there; it goes back when the test is through.
      const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
      const rightful = handlers.get(name);
      handlers.set(name, () => value);
      Reflect.set(globalThis, 'waybenchMend', () => handlers.set(name, rightful));
    },
    [channel, answer] as const,
  );

const mend = ({ electron }: StationApp): Promise<void> =>
  electron.evaluate(() => {
    Reflect.get(globalThis, 'waybenchMend')();
  });

/** Ends the process of the window's page; true when a page has come up again by itself. */
const crashPage = ({ electron }: StationApp): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }, deadlineMs) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
    return new Promise<boolean>((done) => {
      setTimeout(() => done(false), deadlineMs);
      window?.webContents.once('did-finish-load', () => done(true));
      window?.webContents.forcefullyCrashRenderer();
    });
  }, 20_000);

const broken = (code: string): string => `[data-testid="broken"][data-code="${code}"]`;

test('a fault in a page leaves no white window, and no scan and no number is lost', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  const { settings } = valueOf(await ask('info', null));
  const change = { ...settings, backend: 'file', labelFolder: tempFolder() } as const;
  valueOf(await ask('saveSetup', { settings: change, appSecret: null }));

  await spoil(app, 'ledger:choices');
  await page.keyboard.press('F3');
  await page.locator(broken('SCREEN_BROKEN')).waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  expect(await page.getByTestId('broken').count()).toBe(0);
  await mend(app);

  await spoil(app, 'station:info');
  await page.locator('[data-testid="language-switch"]').getByText('EN').click();
  await page.locator(broken('WINDOW_BROKEN')).waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await page.keyboard.press('Control+r');
  await page.locator(broken('WINDOW_BROKEN')).getByTestId('reload').waitFor();
  await mend(app);
  await page.keyboard.press('Control+r');
  await page.getByTestId('broken').waitFor({ state: 'detached' });
  await page.waitForSelector('html[data-ready="true"]');
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });

  expect(await crashPage(app)).toBe(true);

  const log = join(lab.dataDir, 'station.log');
  await pollUntil(
    async () => {
      const text = readFileSync(log, 'utf8');
      return (
        (/page: drawing \w*Error/.test(text) &&
          /page: start \w*Error/.test(text) &&
          /page gone/.test(text)) ||
        undefined
      );
    },
    { deadlineMs: 10_000, what: 'the faults in the log' },
  );
});

test('a list that cannot be read says so, and never that nothing is there', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  for (const [channel, key, list] of [
    ['exceptions:list', 'F4', 'exception-list'],
    ['ledger:search', 'F3', 'ledger-list'],
    ['orders:list', 'F2', 'order-list'],
    ['labels:list', 'F10', 'label-list'],
  ] as const) {
    await spoil(app, channel, REFUSED);
    await page.keyboard.press(key);
    await page.locator('[data-testid="fault"][data-code="INTERNAL"]').waitFor();
    expect(await page.getByTestId(list).count()).toBe(0);
    await mend(app);
  }
});
