import { expect, test } from 'vitest';
import { accessFaults, askForLook, LOOKS, nameOfLook, outOfReach } from '../support/app/access.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { visitEveryScreen } from '../support/app/every-screen.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const SMALLEST = { width: 1024, height: 720 };

test('every screen can be seen, heard and reached, in every look, in the smallest window', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { electron, page } = app;
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(width, height),
    SMALLEST,
  );
  await page.waitForFunction(({ width }) => innerWidth === width, SMALLEST);

  const faults: string[] = [];
  await visitEveryScreen(app, lab, async (name) => {
    for (const look of LOOKS) {
      await askForLook(page, look);
      const found = [...(await accessFaults(page)), ...(await outOfReach(page))];
      faults.push(...found.map((fault) => `${name}, ${nameOfLook(look)}: ${fault}`));
    }
  });
  expect(faults).toEqual([]);
});
