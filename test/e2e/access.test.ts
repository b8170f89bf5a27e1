import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';
import {
  accessFaults,
  askForLook,
  colourFaults,
  LOOKS,
  nameOfLook,
  outOfReach,
} from '../support/app/access.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { boxes } from '../support/app/walks/boxes.ts';
import { distribution } from '../support/app/walks/distribution.ts';
import { firstDay } from '../support/app/walks/first-day.ts';
import { guideSteps } from '../support/app/walks/guide-steps.ts';
import { people } from '../support/app/walks/people.ts';
import { printRun } from '../support/app/walks/print-run.ts';
import { shipping } from '../support/app/walks/shipping.ts';
import { starting } from '../support/app/walks/starting.ts';
import type { Walk } from '../support/app/walks/walk.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const SMALLEST = { width: 1024, height: 720 };
const TIMEOUT_MS = 300_000;

async function labOf(context: TestContext): Promise<BenchLab> {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  return lab;
}

async function shrink({ electron, page }: StationApp): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(width, height),
    SMALLEST,
  );
  await page.waitForFunction(({ width }) => innerWidth === width, SMALLEST);
}

/** What stands in somebody's way on a page, in every look; only colours differ between them. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [place, look] of LOOKS.entries()) {
    await askForLook(page, look);
    const find = place === 0 ? accessFaults : colourFaults;
    const found = [...(await find(page)), ...(await outOfReach(page))];
    faults.push(...found.map((fault) => `${nameOfLook(look)}: ${fault}`));
  }
  return faults;
}

/** What stands in somebody's way at any stop of the walks. */
async function faultsOnTheWay(
  app: StationApp,
  lab: BenchLab,
  walks: readonly Walk[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const walk of walks) {
    await walk(app, lab, async (name, page) => {
      const found = page === undefined ? await faultsOf(app.page) : await accessFaults(page);
      faults.push(...found.map((fault) => `${name}, ${fault}`));
    });
  }
  return faults;
}

test(
  'every screen can be seen, heard and reached, in every look, in the smallest window',
  { timeout: TIMEOUT_MS },
  async (context) => {
    const lab = await labOf(context);
    const app = await lab.startStation(['--practice']);
    await shrink(app);
    const walks = [starting, firstDay, boxes, printRun, shipping, distribution, people, guideSteps];
    expect(await faultsOnTheWay(app, lab, walks)).toEqual([]);
  },
);

test('so can a station that is only looked at', async (context) => {
  const lab = await labOf(context);
  await (await lab.startStation(['--practice'])).close();
  writeFileSync(join(lab.dataDir, 'ledger.sqlite'), 'These are no rows. '.repeat(500));
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  await shrink(app);
  const readOnly: Walk = async (_, __, stop) => {
    for (const screen of ['F1', 'F2', 'F3', 'F4', 'F5']) {
      await page.keyboard.press(screen);
      await page.getByTestId('read-only').waitFor();
      await stop(`read-only-${screen}`);
    }
  };
  expect(await faultsOnTheWay(app, lab, [readOnly])).toEqual([]);
});
