import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PracticeGateway } from '../../electron/practice/gateway-server.ts';
import { startPracticeGateway } from '../../electron/practice/gateway-server.ts';
import { sampleOrderFiles } from '../../electron/practice/sample-orders.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const APPID = 'app-0001';
const SECRET = 'a-secret-of-the-test-0001';
/** Its receiver is plain: an encrypted one is only printed by the platform's own program. */
const ORDER = '2600000000000001';

const settingsFor = (gateway: PracticeGateway, printer: string): BenchSettings => ({
  ...DEFAULT_SETTINGS,
  gatewayUrl: gateway.url,
  appid: APPID,
  shop: 'shop-0001',
  carrier: 'zhongtong',
  sender: {
    name: '测试仓',
    mobile: '13900000009',
    province: '浙江省',
    city: '杭州市',
    district: '余杭区',
    detail: '测试路9号',
  },
  backend: 'direct',
  printer,
});

async function settingsOf(ask: StationApp['ask']): Promise<BenchSettings | undefined> {
  const info = await ask('info', null);
  return info.ok ? info.value.settings : undefined;
}

async function importSamples(app: StationApp): Promise<void> {
  for (const file of sampleOrderFiles()) await importOrders(app, file);
}

test('the first run asks for the account and says in words what is wrong', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPracticeGateway({ appid: APPID, appSecret: SECRET });
  context.onTestFinished(gateway.close);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page, ask, close } = await lab.startStation();

  await page.getByTestId('guide').waitFor();
  await page.keyboard.press('F5');
  await page.getByTestId('setup-save').waitFor();
  await page.keyboard.press('F1');
  await page.getByTestId('setup-hint').waitFor();
  await page.getByTestId('go-to-setup').click();
  await page.getByTestId('setup-gatewayUrl').fill('http://gateway.example');
  await page.getByTestId('setup-backend').getByText('直接打印').click();
  await page.getByTestId('setup-unprintedHours').fill('48');
  await page.getByTestId('setup-save').click();
  await page.getByTestId('setup-refused').waitFor();
  await page.getByText('这个地址不能用').waitFor();
  await page.getByText('直接打印要选一台打印机').waitFor();
  expect(await settingsOf(ask)).toEqual(DEFAULT_SETTINGS);
  await page.getByTestId('setup-backend').getByText('打印对话框').click();

  await page.getByTestId('setup-gatewayUrl').fill(gateway.url);
  await page.getByTestId('setup-appid').fill(APPID);
  await page.getByTestId('setup-appSecret').fill('wrong');
  await page.getByTestId('setup-shop').fill('shop-0001');
  await page.getByTestId('setup-carrier').fill('zhongtong');
  await page.keyboard.press('Escape');
  await page.getByTestId('setup-test').click();
  await page.getByTestId('setup-test-result').getByText('签名').first().waitFor();

  await page.getByTestId('setup-appSecret').fill(SECRET);
  await page.getByTestId('setup-test').click();
  await page.getByTestId('setup-test-result').getByText('连接正常').first().waitFor();
  for (const field of ['name', 'mobile', 'province', 'city', 'district', 'detail']) {
    await page
      .getByTestId(`setup-sender-${field}`)
      .fill(field === 'mobile' ? '13900000009' : '测试');
  }
  await page.getByTestId('setup-save').click();
  await pollUntil(
    async () => {
      const info = await ask('info', null);
      return info.ok && info.value.missing.length === 0 ? info : undefined;
    },
    { deadlineMs: 10_000, what: 'a complete setup' },
  );
  expect(await settingsOf(ask)).toMatchObject({ gatewayUrl: gateway.url, unprintedHours: 48 });
  await page.keyboard.press('F1');
  await page.getByTestId('setup-hint').waitFor({ state: 'detached' });
  expect(JSON.stringify(await ask('info', null))).not.toContain(SECRET);
  await close();
  expect(filesWith(lab.dataDir, SECRET)).toEqual([]);
});

test('the plug pulled while the gateway works costs one number, not two', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPracticeGateway({ appid: APPID, appSecret: SECRET });
  context.onTestFinished(gateway.close);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const env = { WAYBENCH_APP_SECRET: SECRET };
  const app = await lab.startStation([], env);
  await app.ask('saveSetup', {
    settings: settingsFor(gateway, lab.printer.printerName),
    appSecret: SECRET,
  });
  await importSamples(app);
  gateway.faults.failNext({ kind: 'slow', delayMs: 600_000 });
  await app.ask('scan', { code: ORDER });
  await pollUntil(async () => gateway.sales()[0], { deadlineMs: 10_000, what: 'the sale' });
  await app.kill();

  const again = await lab.startStation([], env);
  const sold = gateway.sales()[0];
  await pollUntil(
    async () => {
      const found = await again.ask('searchLedger', {
        filter: { ...EVERY_NUMBER, text: ORDER },
        beforeRowId: null,
        limit: 1,
      });
      return found.ok && found.value.rows[0]?.numberState === 'issued' ? found : undefined;
    },
    { deadlineMs: 20_000, what: 'the number to be asked again' },
  );
  expect(lab.printer.labelsPrinted()).toBe(0);
  await again.page.keyboard.press('F1');
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(again.page, { orderId: ORDER, printState: 'spooled' });
  expect(await shownTrackNo(again.page)).toBe(sold?.trackNo);
  expect(gateway.sales()).toHaveLength(1);
});

/** Files below a folder that hold a text anywhere in their bytes. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));
}
