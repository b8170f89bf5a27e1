import { expect, test } from 'vitest';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';
const UNKNOWN_ORDER = '4900000000000000999';

test('the card and the sounds are said in words, in regions that stay', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  const regions = ['card-said', 'heard'].map((testId) => page.getByTestId(testId));
  const handles = await Promise.all(regions.map((region) => region.elementHandle()));
  const said = async (): Promise<readonly (string | null)[]> =>
    Promise.all(handles.map((handle) => handle?.textContent() ?? null));
  expect(await said()).toEqual([expect.stringContaining('扫描订单'), '']);

  await scanWithKeys(lab.display, UNKNOWN_ORDER);
  await page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
  await page.getByTestId('heard').getByText('查不到条码').waitFor({ state: 'attached' });
  expect((await said())[0]).toContain('查不到');

  await scanWithKeys(lab.display, ORDER);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await page.getByTestId('heard').getByText('面单已打印').waitFor({ state: 'attached' });
  expect((await said())[0]).toContain('订单尾号 0001');
  expect((await said())[0]).toContain('扫描运单号确认');
});
