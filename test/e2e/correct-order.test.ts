import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { importOrders } from '../support/app/import-file.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { pollUntil } from '../support/poll.ts';
import {
  CIPHER_RECEIVER_INFO,
  orderEntry,
  orderFile,
  orderIdOf,
  SENDER,
} from '../support/station/orders.ts';
import type { RawRequest } from '../support/station/raw-server.ts';
import { startRawServer } from '../support/station/raw-server.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = orderIdOf(1);

/** `user_id` and `order_channel` of one call. */
function askedWith({ body }: RawRequest): string {
  const { user_id: user, order_channel: channel } = JSON.parse(
    new URLSearchParams(body).get('request_data') ?? '{}',
  );
  return `${user} ${channel}`;
}

const NOT_FOUND = JSON.stringify({
  code: 0,
  message: 'ok',
  data: {
    ebill_infos: [],
    err_infos: [{ order_id: ORDER, pack_id: '', err_code: '4007', err_msg: '查询订单失败' }],
  },
});

test('an order that its platform does not find is corrected at the bench, a scan changes nothing', async (context) => {
  await needBenchPackages(context);
  const gateway = await startRawServer(() => ({ body: NOT_FOUND }));
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation();
  const { page, ask } = app;
  await ask('saveSetup', {
    settings: {
      ...DEFAULT_SETTINGS,
      gatewayUrl: gateway.url,
      appid: 'app-0001',
      shop: 'shop-0001',
      sender: SENDER,
    },
    appSecret: 'a-secret-of-the-test-0002',
  });
  const order = orderEntry(ORDER, { receiver_info: CIPHER_RECEIVER_INFO });
  await importOrders(app, { fileName: 'orders.json', text: orderFile([order]) });
  await page.keyboard.press('F1');
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(page, { orderId: ORDER, numberState: 'refused' });

  const dialog = page.getByTestId('correction-dialog');
  const userId = page.getByTestId('correct-user-id');
  await page.keyboard.press('F10');
  await dialog.waitFor();
  await scanWithKeys(lab.display, orderIdOf(2));
  await dialog.getByRole('alert').waitFor();
  expect(await userId.inputValue()).toBe('-1');

  await page.getByTestId('correct-channel').click();
  await page.keyboard.insertText('拼多多');
  await page.keyboard.press('Enter', { delay: 120 });
  await userId.fill('77');
  await userId.press('Enter');
  await page.getByTestId('corrected').getByText('拼多多').waitFor();
  expect(gateway.requests.map(askedWith)).toEqual(['-1 1']);

  // Another code in between, since the same one right after itself is a repeated scan.
  await scanWithKeys(lab.display, 'OTHER-1');
  await page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
  await scanWithKeys(lab.display, ORDER);
  await pollUntil(async () => (gateway.requests.length > 1 ? true : undefined), {
    deadlineMs: 10_000,
    what: 'a second call',
  });
  expect(gateway.requests.map(askedWith)).toEqual(['-1 1', '77 27']);
});
