import { orderEntry, orderFile } from '../../station/orders.ts';
import { scanWithKeys, waitForCard } from '../bench.ts';
import { importOrders } from '../import-file.ts';
import type { Walk } from './walk.ts';
import { leave, opening, situation, takeSteps } from './walk.ts';

const PINDUODUO_ORDER = '261122-000300000009001';
const ALIBABA_ORDER = '3600000200000009001';
/** A part that only these two have. */
const BOTH_ORDERS = '000009001';

/**
 * A station that prints directly. Nobody set these shops up, so that their platforms cannot be told.
 */
export const shipping: Walk = async (app, { display }, stop) => {
  const { page } = app;
  const print = async (orderId: string): Promise<void> => {
    await scanWithKeys(display, orderId);
    await waitForCard(page, { orderId, printState: 'spooled' });
  };
  const confirm = async (): Promise<void> => {
    await page.keyboard.press('F8');
    await situation(page, 'confirmed');
  };
  const row = (orderId: string): Promise<void> =>
    page.locator(`[data-testid="shipping-row"][data-order-id="${orderId}"]`).waitFor();
  for (const [orderId, channel] of [
    [PINDUODUO_ORDER, '27'],
    [ALIBABA_ORDER, '25'],
  ] as const) {
    const text = orderFile([orderEntry(orderId)], { order_channel: channel });
    await importOrders(app, { fileName: `${channel}.json`, text });
  }
  await page.keyboard.press('F1');
  await takeSteps(
    [
      ['bench-ship-waiting', () => print(PINDUODUO_ORDER)],
      [
        'bench-ship-refused',
        async () => {
          await confirm();
          await page.getByTestId('ship-state').locator('.anticon-close-circle').waitFor();
        },
      ],
      [
        'shipping-now',
        async () => {
          await print(ALIBABA_ORDER);
          await page.keyboard.press('Control+s');
          await page.getByTestId('kind-waiting').click();
          await row(ALIBABA_ORDER);
          await opening(page, 'Control+Enter', 'ship-now-dialog')();
        },
      ],
      [
        'shipping',
        async () => {
          await leave(page, 'ship-now-dialog');
          await page.keyboard.press('F1');
          await confirm();
          await page.keyboard.press('Control+s');
          await page.getByTestId('shipping-find').fill(BOTH_ORDERS);
          await page.getByTestId('shipping-row').nth(2).waitFor({ state: 'detached' });
          await row(PINDUODUO_ORDER);
          await row(ALIBABA_ORDER);
          await page.getByTestId('shipping-list').focus();
        },
      ],
      ['shipping-by-hand', opening(page, 'Control+m', 'by-hand-dialog')],
      [
        'shipping-change',
        async () => {
          await leave(page, 'by-hand-dialog');
          await opening(page, 'Control+r', 'change-dialog')();
        },
      ],
      [
        'shipping-serials',
        async () => {
          await leave(page, 'change-dialog');
          await opening(page, 'Control+i', 'extras-dialog')();
          await scanWithKeys(display, '490154203237518');
          await page.getByTestId('extras-code').waitFor();
          await scanWithKeys(display, '490154203237519');
          await page.getByTestId('extras-flaw').waitFor();
        },
      ],
      [
        'shipping-entries',
        async () => {
          await leave(page, 'extras-dialog');
          await page.keyboard.press('ArrowDown');
          await opening(page, 'Control+i', 'entry-1-entryId')();
        },
      ],
      [
        'shipping-chosen',
        async () => {
          await leave(page, 'extras-dialog');
          await page.keyboard.press('Control+a');
          await page.locator('[data-testid="chosen"][data-chosen="2"]').waitFor();
        },
      ],
      ['shipping-panel', opening(page, 'Enter', 'ledger-panel')],
      [
        'shipping-nothing',
        async () => {
          await leave(page, 'ledger-panel');
          await page.keyboard.press('Control+f');
          await page.getByTestId('shipping-find').fill('9999999');
          await page.getByTestId('shipping-row').first().waitFor({ state: 'detached' });
        },
      ],
      [
        'exceptions-shipping',
        async () => {
          await page.keyboard.press('F4');
          await page.getByTestId('kind-ship_refused').click();
          await page.getByTestId('exception-row').first().waitFor();
        },
      ],
      [
        'setup-shipping',
        async () => {
          await page.keyboard.press('F5');
          await page.getByTestId('ship-shop-add').click();
          await page.getByTestId('ship-code-add').click();
          await page.getByTestId('ship-code-1-code').waitFor();
        },
      ],
    ],
    stop,
  );
};
