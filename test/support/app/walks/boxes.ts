import type { BenchSettings } from '../../../../shared/settings.ts';
import { orderEntry, orderFile, orderIdOf, RECEIVER_INFO } from '../../station/orders.ts';
import { valueOf } from '../../station/result.ts';
import { csvText, tableRow, TITLES } from '../../station/tables.ts';
import { scanWithKeys, waitForCard } from '../bench.ts';
import { importOrders } from '../import-file.ts';
import type { Walk } from './walk.ts';
import { leave, opening, situation, takeSteps } from './walk.ts';

const ONE = orderIdOf(1);
const CHECKED = orderIdOf(2);
const MAIN = orderIdOf(3);
const OTHER = orderIdOf(4);
const LATER = orderIdOf(5);
const GOODS = '6901234567892';
const WRONG_GOODS = '6900000000007';

const at = (detail_address: string): object => ({
  ...RECEIVER_INFO,
  address: { ...RECEIVER_INFO.address, detail_address },
});

const ORDERS = orderFile([
  orderEntry(ONE),
  orderEntry(LATER, { receiver_info: at('海棠路 8 号') }),
  orderEntry(MAIN, { receiver_info: at('桂花巷 5 号') }),
  orderEntry(OTHER, { receiver_info: at('桂花巷 5 号') }),
]);

/** What happens to parcels at a bench that prints directly: boxes, cancelling, merging, goods, no net. */
export const boxes: Walk = async (app, { display, printer }, stop) => {
  const { page, ask } = app;
  const stored = valueOf(await ask('info', null)).settings;
  const settings: BenchSettings = {
    ...stored,
    backend: 'direct',
    printer: printer.printerName,
    itemCheckShops: [],
  };
  const save = (change: Partial<BenchSettings>): Promise<unknown> =>
    ask('saveSetup', { settings: { ...settings, ...change }, appSecret: null });
  await save({});
  await importOrders(app, { fileName: 'orders.json', text: ORDERS });
  await page.keyboard.press('F1');
  await takeSteps(
    [
      [
        'bench-direct',
        async () => {
          await scanWithKeys(display, ONE);
          await waitForCard(page, { orderId: ONE, printState: 'spooled' });
        },
      ],
      ['add-box', opening(page, 'F11', 'add-parcel-dialog')],
      [
        'cancel-number',
        async () => {
          await leave(page, 'add-parcel-dialog');
          await opening(page, 'F12', 'cancel-dialog')();
        },
      ],
      [
        'printer-choice',
        async () => {
          await leave(page, 'cancel-dialog');
          await opening(page, 'Control+p', 'printer-choice')();
        },
      ],
      [
        'bench-offline',
        async () => {
          await leave(page, 'printer-dialog');
          valueOf(await ask('setPracticeMode', 'offline'));
          await scanWithKeys(display, LATER);
          await situation(page, 'notAsked');
          await page.getByTestId('offline').waitFor();
        },
      ],
      [
        'merge',
        async () => {
          valueOf(await ask('setPracticeMode', 'online'));
          await page.getByTestId('offline').waitFor({ state: 'detached' });
          await page.keyboard.press('F2');
          await page.getByTestId('merge-toggle').waitFor();
          await page.keyboard.press('F6');
          await page.getByTestId('merge-suggestion').waitFor();
        },
      ],
      ['merged', opening(page, 'Enter', 'merged-group')],
      [
        'bench-merged',
        async () => {
          await scanWithKeys(display, OTHER);
          await waitForCard(page, { orderId: MAIN, printState: 'spooled' });
        },
      ],
      [
        'bench-goods',
        async () => {
          await save({ itemCheckShops: [settings.shop] });
          const row = [...tableRow(CHECKED), GOODS];
          const text = csvText([row], { titles: [...TITLES, '商品条码'] });
          await importOrders(app, { fileName: 'orders.csv', text });
          await scanWithKeys(display, CHECKED);
          await situation(page, 'checkItems');
        },
      ],
      [
        'bench-goods-wrong',
        async () => {
          await scanWithKeys(display, WRONG_GOODS);
          await situation(page, 'itemWrong');
        },
      ],
    ],
    stop,
  );
  await save({});
};
