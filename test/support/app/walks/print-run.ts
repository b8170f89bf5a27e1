import { orderEntry, orderFile, orderIdOf } from '../../station/orders.ts';
import { keyOf } from '../../station/records.ts';
import { valueOf } from '../../station/result.ts';
import { applyByEnter } from '../bench.ts';
import { importOrders } from '../import-file.ts';
import { waitForRun } from '../print-run.ts';
import type { Walk } from './walk.ts';
import { leave, opening, takeSteps } from './walk.ts';

const ORDERS = [orderIdOf(6), orderIdOf(7)];

/** Many labels at once, on a station that prints directly. */
export const printRun: Walk = async (app, _, stop) => {
  const { page, ask } = app;
  const text = orderFile(ORDERS.map((orderId) => orderEntry(orderId)));
  await importOrders(app, { fileName: 'more-orders.json', text });
  valueOf(await ask('askNumbers', { keys: ORDERS.map((orderId) => keyOf(orderId)) }));
  await page.keyboard.press('F2');
  await takeSteps(
    [
      [
        'labels',
        async () => {
          await page.getByTestId('view-labels').click();
          await page.locator('[data-testid="print-ask"]:enabled').waitFor();
        },
      ],
      [
        'print-dialog',
        async () => {
          await page.keyboard.press('F8');
          await page.getByTestId('print-lane').first().waitFor();
        },
      ],
      [
        'print-run',
        async () => {
          await applyByEnter(page, 'print-dialog');
          await waitForRun(page, { state: 'finished' });
        },
      ],
      ['last-good', opening(page, 'F6', 'last-good-dialog')],
    ],
    stop,
  );
  await leave(page, 'last-good-dialog');
};
