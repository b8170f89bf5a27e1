import { fileURLToPath } from 'node:url';
import { acceptPrintDialog } from '../display/print-dialog.ts';
import { scanWithKeys, waitForCard } from './bench.ts';
import type { BenchLab } from './bench-lab.ts';
import { importOnScreen } from './import-file.ts';
import type { StationApp } from './station-app.ts';

/** The vendor's example: one order is fine, the other has 20 digits and is refused. */
const ORDERS = fileURLToPath(
  new URL('../../fixtures/vendor-newcreateorder-example.json', import.meta.url),
);
const ORDER = '4948795729456854758';
const REFUSED_ORDER = '49488636457864312061';
const UNKNOWN_ORDER = '4900000000000000999';

/** One step of the way: how it gets to a state of the screens, under the name of that state. */
type Step = readonly [name: string, reach: () => Promise<unknown>];

/**
 * Leads a station in practice mode through every screen and its main states, empty and filled,
 * and stops at each.
 */
export async function visitEveryScreen(
  app: StationApp,
  lab: BenchLab,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { page } = app;
  const key = (name: string) => page.keyboard.press(name);
  const shown = (testId: string) => page.getByTestId(testId).waitFor();
  const open = (by: string, testId: string) => async () => {
    await key(by);
    await shown(testId);
  };
  const steps: readonly Step[] = [
    ['bench-empty', () => page.locator('[data-situation="idle"]').waitFor()],
    [
      'orders-first',
      async () => {
        await key('F2');
        await page.getByTestId('import-input').waitFor({ state: 'attached' });
      },
    ],
    ['ledger-empty', open('F3', 'ledger-list')],
    ['exceptions-empty', open('F4', 'exception-list')],
    ['setup', open('F5', 'setup-save')],
    ['scanner', open('F6', 'scanner-dialog')],
    [
      'orders',
      async () => {
        await key('Escape');
        await key('F2');
        await importOnScreen(page, ORDERS);
        await page.getByTestId('order-row').first().waitFor();
      },
    ],
    ['batch-cost', open('F8', 'batch-cost')],
    [
      'bench-spooled',
      async () => {
        await key('Escape');
        await key('F1');
        await scanWithKeys(lab.display, ORDER);
        await acceptPrintDialog(lab.display);
        await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
      },
    ],
    [
      'bench-refused',
      async () => {
        await scanWithKeys(lab.display, REFUSED_ORDER);
        await waitForCard(page, { orderId: REFUSED_ORDER, numberState: 'refused' });
      },
    ],
    [
      'bench-unknown',
      async () => {
        await scanWithKeys(lab.display, UNKNOWN_ORDER);
        await page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
      },
    ],
    [
      'ledger',
      async () => {
        await key('F3');
        await page.locator(`[data-testid="ledger-row"][data-order-id="${ORDER}"]`).click();
        await shown('ledger-panel');
        await page.getByTestId('story-entry').first().waitFor();
      },
    ],
    ['reprint', open('F7', 'reprint-reason-damaged')],
    [
      'hand-over',
      async () => {
        await key('Escape');
        await key('Control+p');
        await shown('hand-over-dialog');
      },
    ],
    [
      'help',
      async () => {
        await key('Escape');
        await key('Control+/');
        await shown('help');
      },
    ],
    [
      'day-board',
      async () => {
        await key('Escape');
        await key('Control+d');
        await shown('day-board');
      },
    ],
    [
      'exceptions',
      async () => {
        await key('Escape');
        await key('F4');
        await page.getByTestId('exception-row').first().waitFor();
      },
    ],
    ['guide', open('Control+g', 'guide')],
  ];
  for (const [name, reach] of steps) {
    await reach();
    await stop(name);
  }
}
