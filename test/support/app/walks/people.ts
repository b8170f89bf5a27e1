import type { Page } from 'playwright-core';
import { acceptPrintDialog } from '../../display/print-dialog.ts';
import { pollUntil } from '../../poll.ts';
import { orderIdOf } from '../../station/orders.ts';
import { valueOf } from '../../station/result.ts';
import type { StationApp } from '../station-app.ts';
import type { Walk } from './walk.ts';
import { leave, opening, takeSteps } from './walk.ts';

const PIN = '40718';
/** A parcel whose label came out on the way before. */
const PRINTED = orderIdOf(1);

/** The hidden page that drew a sheet; it stays for the next one. */
const sheetPage = ({ electron }: StationApp, file: string): Promise<Page> =>
  pollUntil(async () => electron.windows().find((page) => page.url().endsWith(file)), {
    deadlineMs: 15_000,
    what: file,
  });

/** Who works here, who signs in, what they did, and the sheets that are scanned. */
export const people: Walk = async (app, { display }, stop) => {
  const { page, ask } = app;
  await takeSteps(
    [
      [
        'lead-dialog',
        async () => {
          await page.keyboard.press('F5');
          await page.getByTestId('lead-change').click();
          await page.getByTestId('lead-dialog').waitFor();
        },
      ],
      [
        'reprint-pin',
        async () => {
          await leave(page, 'lead-dialog');
          const { reprintLimits } = valueOf(await ask('info', null)).settings;
          const limits = { ...reprintLimits, packer: 0 };
          valueOf(await ask('changeLead', { pin: null, newPin: PIN, limits }));
          await page.keyboard.press('F3');
          await page.locator(`[data-testid="ledger-row"][data-order-id="${PRINTED}"]`).click();
          await page.getByTestId('reprint').waitFor();
          await opening(page, 'F7', 'reprint-reason-damaged')();
          await opening(page, '1', 'lead-pin')();
        },
      ],
      [
        'operator-add',
        async () => {
          await leave(page, 'lead-pin-dialog');
          await page.keyboard.press('F5');
          for (const [name, role] of [
            ['王', 'packer'],
            ['张', 'lead'],
          ] as const) {
            const change = { kind: 'add', name, role } as const;
            valueOf(await ask('keepOperator', { change, leadPin: PIN }));
          }
          await page.getByTestId('operator-line').nth(1).waitFor();
          await page.getByTestId('operator-add').click();
          await page.getByTestId('operator-dialog').waitFor();
        },
      ],
      [
        'operator-retire',
        async () => {
          await leave(page, 'operator-dialog');
          await page.getByTestId('operator-retire').first().click();
          await page.getByTestId('operator-dialog').waitFor();
        },
      ],
      [
        'operators-list',
        async () => {
          await leave(page, 'operator-dialog');
          await page.getByTestId('operator-badges').click();
          await acceptPrintDialog(display);
          await page.getByTestId('operator-badges-printed').waitFor();
        },
      ],
      [
        'setup-found',
        async () => {
          await page.getByTestId('setup-find').fill('打印机');
          await page.getByTestId('setup-found').waitFor();
        },
      ],
      [
        'sign-in',
        async () => {
          await page.keyboard.press('F1');
          await opening(page, 'Control+u', 'sign-in-dialog')();
        },
      ],
      [
        'sign-in-pin',
        async () => {
          await page.locator('[data-testid="sign-in-name"][data-operator="张"]').click();
          await page.getByTestId('sign-in-pin').waitFor();
        },
      ],
      [
        'day-board',
        async () => {
          await leave(page, 'sign-in-pin-dialog');
          await opening(page, 'Control+d', 'day-board')();
          await page.getByTestId('day-board-row').first().waitFor();
        },
      ],
    ],
    stop,
  );
  await leave(page, 'day-board');
  await opening(page, 'Control+/', 'help')();
  await page.getByTestId('print-commands').click();
  await acceptPrintDialog(display);
  await page.waitForSelector('[data-testid="print-commands"]:not([disabled])');
  await leave(page, 'help');
  await stop('badge-sheet', await sheetPage(app, '/badge-sheet.html'));
  await stop('command-sheet', await sheetPage(app, '/command-sheet.html'));
};
