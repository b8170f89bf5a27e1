import { fileURLToPath } from 'node:url';
import { acceptPrintDialog } from '../../display/print-dialog.ts';
import { scanWithKeys, waitForCard } from '../bench.ts';
import { importOnScreen } from '../import-file.ts';
import type { Walk } from './walk.ts';
import { leave, opening, situation, takeSteps } from './walk.ts';

/** The vendor's example: one order is fine, the other has 20 digits and is refused. */
const ORDERS = fileURLToPath(
  new URL('../../../fixtures/vendor-newcreateorder-example.json', import.meta.url),
);
const ORDER = '4948795729456854758';
const REFUSED_ORDER = '49488636457864312061';
const UNKNOWN_ORDER = '4900000000000000999';

/** Every screen empty, then with the first orders. */
export const firstDay: Walk = (app, { display }, stop) => {
  const { page } = app;
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  return takeSteps(
    [
      ['bench-empty', () => situation(page, 'idle')],
      [
        'orders-first',
        async () => {
          await key('F2');
          await page.getByTestId('import-input').waitFor({ state: 'attached' });
        },
      ],
      ['labels-empty', opening(page, 'F10', 'label-list')],
      ['ledger-empty', opening(page, 'F3', 'ledger-list')],
      ['exceptions-empty', opening(page, 'F4', 'exception-list')],
      ['day-board-empty', opening(page, 'Control+d', 'day-board')],
      [
        'setup',
        async () => {
          await leave(page, 'day-board');
          await opening(page, 'F5', 'setup-save')();
        },
      ],
      ['scanner', opening(page, 'F6', 'scanner-dialog')],
      [
        'orders',
        async () => {
          await leave(page, 'scanner-dialog');
          await key('F2');
          await key('F10');
          await importOnScreen(page, ORDERS);
          await page.getByTestId('order-row').first().waitFor();
        },
      ],
      ['batch-cost', opening(page, 'F8', 'batch-cost')],
      [
        'bench-spooled',
        async () => {
          await leave(page, 'batch-cost');
          await key('F1');
          await scanWithKeys(display, ORDER);
          await acceptPrintDialog(display);
          await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
        },
      ],
      [
        'bench-confirmed',
        async () => {
          await key('F8');
          await situation(page, 'confirmed');
        },
      ],
      [
        'bench-already',
        async () => {
          await scanWithKeys(display, ORDER);
          await situation(page, 'alreadyPrinted');
        },
      ],
      [
        'bench-refused',
        async () => {
          await scanWithKeys(display, REFUSED_ORDER);
          await waitForCard(page, { orderId: REFUSED_ORDER, numberState: 'refused' });
        },
      ],
      [
        'bench-unknown',
        async () => {
          await scanWithKeys(display, UNKNOWN_ORDER);
          await page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
        },
      ],
      [
        'ledger',
        async () => {
          await key('F3');
          await page.locator(`[data-testid="ledger-row"][data-order-id="${ORDER}"]`).click();
          await page.getByTestId('ledger-panel').waitFor();
          await page.getByTestId('story-entry').first().waitFor();
        },
      ],
      ['reprint', opening(page, 'F7', 'reprint-reason-damaged')],
      [
        'hand-over',
        async () => {
          await leave(page, 'reprint-dialog');
          await opening(page, 'Control+p', 'hand-over-dialog')();
        },
      ],
      [
        'help',
        async () => {
          await leave(page, 'hand-over-dialog');
          await opening(page, 'Control+/', 'help')();
        },
      ],
      [
        'exceptions',
        async () => {
          await leave(page, 'help');
          await key('F4');
          await page.getByTestId('exception-row').first().waitFor();
        },
      ],
    ],
    stop,
  );
};
