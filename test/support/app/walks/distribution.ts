import { orderEntry, orderFile } from '../../station/orders.ts';
import { applyByEnter } from '../bench.ts';
import { importOrders } from '../import-file.ts';
import type { Walk } from './walk.ts';
import { leave, opening, takeSteps } from './walk.ts';

/** Goods that the practice suppliers have; the linen is not linked with its offer. */
const SWEETS = '6920000000000009001';
const LINEN = '6920000000000009002';
const ORDERS = [
  [SWEETS, '手工牛轧糖'],
  [LINEN, '亚麻四件套'],
] as const;

/** Orders at practice suppliers, from the empty screen to the payment link and a refusal. */
export const distribution: Walk = async (app, _, stop) => {
  const { page } = app;
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  const row = (orderId: string, state: string): Promise<void> =>
    page
      .locator(`[data-testid="distribution-row"][data-name="D${orderId}"][data-state="${state}"]`)
      .waitFor();
  const entries = ORDERS.map(([orderId, item_name]) =>
    orderEntry(orderId, { items: [{ item_name, item_specs: '', item_count: 1 }] }),
  );
  await importOrders(app, { fileName: 'suppliers.json', text: orderFile(entries) });
  await takeSteps(
    [
      ['distribution-empty', opening(page, 'Control+b', 'distribution-list')],
      [
        'offers',
        async () => {
          await opening(page, 'Control+t', 'offers-dialog')();
          await page.getByTestId('offer-row').first().waitFor();
        },
      ],
      [
        'offer-form',
        async () => {
          await page.getByTestId('offer-add').click();
          await page.getByTestId('offer-form').waitFor();
          await page.getByTestId('offer-keep').click();
          await page.getByTestId('offer-form').getByRole('alert').waitFor();
        },
      ],
      [
        'offer-remove',
        async () => {
          await leave(page, 'offer-form');
          await page.getByTestId('offer-remove').first().click();
          await page.getByTestId('offer-remove-dialog').waitFor();
        },
      ],
      [
        'distribution-choose',
        async () => {
          await leave(page, 'offer-remove-dialog');
          await leave(page, 'offers-dialog');
          await opening(page, 'Control+n', 'draft-dialog')();
          await page.getByTestId('draft-find').fill('69200000000000090');
          await page.locator('[data-testid="draft-row"]').nth(2).waitFor({ state: 'detached' });
          await page.getByTestId('draft-list').focus();
          await key('Control+a');
          await page.locator('[data-testid="draft-row"][aria-selected="true"]').nth(1).waitFor();
        },
      ],
      [
        'distribution-drafts',
        async () => {
          await page.getByTestId('draft-apply').click();
          await page.getByTestId('draft-dialog').waitFor({ state: 'detached' });
          await row(SWEETS, 'draft');
          await row(LINEN, 'draft');
        },
      ],
      [
        'distribution-preview',
        async () => {
          await opening(page, 'Enter', 'distribution-words')();
          await page.getByTestId('distribution-reveal').click();
          await page.getByTestId('distribution-json').waitFor();
        },
      ],
      [
        'distribution-confirm',
        async () => {
          await leave(page, 'distribution-preview-dialog');
          await key('Control+a');
          await page.locator('[data-testid="chosen"][data-chosen="2"]').waitFor();
          await opening(page, 'Control+Enter', 'distribution-confirm')();
        },
      ],
      [
        'distribution-refused',
        async () => {
          await applyByEnter(page, 'distribution-confirm');
          await page.getByTestId('kind-refused').click();
          await row(LINEN, 'refused');
        },
      ],
      ['distribution-link', opening(page, 'Control+k', 'link-sku')],
      [
        'distribution-to-pay',
        async () => {
          await leave(page, 'link-dialog');
          await page.getByTestId('kind-to_pay').click();
          await row(SWEETS, 'created');
        },
      ],
      ['distribution-pay', opening(page, 'Control+l', 'pay-url')],
    ],
    stop,
  );
  await leave(page, 'pay-dialog');
};
