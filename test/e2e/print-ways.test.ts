import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/gateway-server.ts';
import { sampleOrderFiles } from '../../electron/practice/sample-orders.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { douyinProgram } from '../support/printer/components/douyin-program.ts';
import { PROGRAM_PRINTER, startPrintProgram } from '../support/printer/components/print-program.ts';
import { SENDER } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const APPID = 'app-0001';
const SECRET = 'a-secret-of-the-test-0001';
const ENCRYPTED = '4900000000000000101';
const PLAIN = '2600000000000001';

test('labels become files, and the program of a platform is asked and told of in words', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPracticeGateway({ appid: APPID, appSecret: SECRET });
  context.onTestFinished(gateway.close);
  const program = await startPrintProgram(douyinProgram);
  context.onTestFinished(program.close);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const folder = tempFolder();
  const settings: BenchSettings = {
    ...DEFAULT_SETTINGS,
    gatewayUrl: gateway.url,
    appid: APPID,
    shop: 'shop-0001',
    carrier: 'zhongtong',
    sender: SENDER,
    backend: 'file',
    labelFolder: folder,
  };
  const env = { WAYBENCH_APP_SECRET: SECRET };
  const first = await lab.startStation([], env);
  valueOf(await first.ask('saveSetup', { settings, appSecret: null }));
  await first.close();
  const app = await lab.startStation([], env);
  const { page, ask } = app;
  for (const file of sampleOrderFiles()) await importOrders(app, file);

  await page.keyboard.press('F1');
  await scanWithKeys(lab.display, PLAIN);
  await waitForCard(page, { orderId: PLAIN, printState: 'spooled' });
  const trackNo = await shownTrackNo(page);
  expect(readdirSync(folder)).toEqual([`${trackNo}-1.pdf`]);
  expect(readFileSync(join(folder, `${trackNo}-1.pdf`), 'latin1')).toMatch(/^%PDF-/);

  await page.keyboard.press('F5');
  await page.getByTestId('setup-backend').getByText('平台组件').click();
  await page.getByTestId('setup-program-port').fill(String(program.port));
  await page.getByTestId('setup-program-ask').click();
  await page.getByTestId('setup-program-printer').click();
  await page.getByText(`${PROGRAM_PRINTER}（组件默认）`).last().click();
  await page.getByTestId('setup-save').click();
  await page.getByTestId('setup-saved').waitFor();
  const saved = valueOf(await ask('info', null)).settings;
  expect(saved.component).toMatchObject({ port: program.port, printer: PROGRAM_PRINTER });
  expect(saved).toMatchObject({ backend: 'component', labelFolder: folder });

  await page.keyboard.press('F1');
  await scanWithKeys(lab.display, ENCRYPTED);
  await waitForCard(page, { orderId: ENCRYPTED, printState: 'failed' });
  await page.getByText('缺少解密参数').first().waitFor();
  expect(program.papers).toEqual([]);
  expect(program.complaints).toEqual([]);

  await program.close();
  await page.keyboard.press('F5');
  await page.getByTestId('setup-program-ask').click();
  await page.getByTestId('setup-program-state').getByText('打印组件没有运行').waitFor();
});
