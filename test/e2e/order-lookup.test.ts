import { expect, test } from 'vitest';
import { scanWithKeys, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const KNOWN_TO_PLATFORM = '4900000000000000201';
const KNOWN_TO_NOBODY = '4900000000000000999';

test('an order that nobody imported is asked for at the platform and printed', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);

  await scanWithKeys(lab.display, KNOWN_TO_PLATFORM);
  await acceptPrintDialog(lab.display);
  await waitForCard(page, { orderId: KNOWN_TO_PLATFORM, printState: 'spooled' });
  await lab.printer.nextLabel(30_000);

  await scanWithKeys(lab.display, KNOWN_TO_NOBODY);
  await page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
  expect(lab.printer.labelsPrinted()).toBe(1);
});
