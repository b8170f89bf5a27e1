import { expect, test } from 'vitest';
import { NEW_GUIDE } from '../../shared/guide.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { scanWithKeys } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { guideAt } from '../support/app/guide.ts';
import { valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const LIVE = { appid: 'app-0001', shop: 'shop-0001' } as const;

test('a visit to practice takes nothing of the real bench along, and leaves nothing on it', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page, ask } = await lab.startStation();
  valueOf(await ask('saveSetup', { settings: { ...DEFAULT_SETTINGS, ...LIVE }, appSecret: null }));
  valueOf(await ask('keepGuide', { ...NEW_GUIDE, at: 'practice' }));
  const inPractice = page.getByTestId('practice-band');
  const appid = page.locator('#setup_appid');

  await page.keyboard.press('F1');
  await scanWithKeys(lab.display, 'LIVE-0001');
  await page.waitForSelector('[data-testid="headline"][data-situation="unknownCode"]');
  await page.keyboard.press('Control+g');
  await guideAt(page, 'practice');
  await page.getByTestId('guide-practise').click();
  await page.waitForSelector('[data-testid="guide-practice"][data-phase="scan"]');
  expect(await page.locator('.guide-card').count()).toBe(0);
  await scanWithKeys(lab.display, 'PRACTICE-0001');
  await page.waitForSelector('[data-testid="headline"][data-situation="unknownCode"]');

  await page.keyboard.press('F5');
  await appid.waitFor();
  expect(await appid.inputValue()).toBe('practice');
  await page.keyboard.press('F1');
  await page.getByTestId('leave-practice').click();
  await inPractice.waitFor({ state: 'detached' });
  await guideAt(page, 'practice');
  await page.keyboard.press('F1');
  await page.waitForSelector('[data-testid="headline"][data-situation="idle"]');
  await page.keyboard.press('F5');
  await appid.waitFor();
  expect(await appid.inputValue()).toBe(LIVE.appid);

  await page.keyboard.press('Control+g');
  await guideAt(page, 'practice');
  await page.getByTestId('guide-practise').click();
  await inPractice.waitFor();
  await page.getByTestId('guide-back').click();
  await inPractice.waitFor({ state: 'detached' });
  await guideAt(page, 'scanner');
  const { settings } = valueOf(await ask('info', null));
  expect(settings).toMatchObject(LIVE);
});
