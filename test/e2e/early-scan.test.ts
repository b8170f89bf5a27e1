import { expect, test } from 'vitest';
import { sampleOrderFiles } from '../../electron/practice/sample-orders.ts';
import { scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { importOrders } from '../support/app/import-file.ts';
import { starting } from '../support/app/walks/starting.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';

test('what is scanned while the station opens is taken when it is open', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  for (const file of sampleOrderFiles()) await importOrders(app, file);
  await starting(app, lab, async () => {
    await scanWithKeys(lab.display, ORDER);
    await scanWithKeys(lab.display, 'NOBODY-1');
  });
  await app.page.getByTestId('fault').getByText('PARCEL_UNKNOWN').waitFor();
  await app.page.getByTestId('scan-trail').getByText(ORDER).first().waitFor();
  await scanWithKeys(lab.display, ORDER);
  await waitForCard(app.page, { orderId: ORDER });
  expect(await shownTrackNo(app.page)).not.toBe('');
});
