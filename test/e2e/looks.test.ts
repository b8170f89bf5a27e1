import { expect, test } from 'vitest';
import { askForLook } from '../support/app/access.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const DARK_AND_STRONG = 'html[data-scheme="dark"][data-contrast="more"]';

test('a bench keeps the look it was set to, whatever the operating system asks for', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const first = await lab.startStation(['--practice']);
  const { page } = first;
  await askForLook(page, { colorScheme: 'light', contrast: 'no-preference' });
  await page.keyboard.press('F5');
  await page.getByTestId('setup-scheme').getByText('深色').click();
  await page.getByTestId('setup-contrast').getByText('高对比').click();
  expect(await page.locator(DARK_AND_STRONG).count()).toBe(0);
  await page.getByTestId('setup-save').click();
  await page.waitForSelector(DARK_AND_STRONG);
  await first.close();

  const again = await lab.startStation(['--practice']);
  await again.page.waitForSelector(DARK_AND_STRONG);
  const colours = await again.page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});
