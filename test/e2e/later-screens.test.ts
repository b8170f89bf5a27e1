import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { recordTrail } from '../support/app/trail-record.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { openTimedScanner } from '../support/app/timed-scanner.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const CODES = ['LATE1000001', 'LATE1000002'] as const;

/** Reads the page anew, its other screens held back until they are let through. */
async function reloadWithout(
  { electron, page }: StationApp,
  held: string,
): Promise<() => Promise<void>> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Network.enable');
  // What the page has read before would not be asked for again.
  await chromium.send('Network.setCacheDisabled', { cacheDisabled: true });
  await electron.evaluate(({ session }, part) => {
    const waiting: (() => void)[] = [];
    let holds = true;
    session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
      const pass = (): void => decide({ cancel: false });
      if (holds && url.includes(part)) waiting.push(pass);
      else pass();
    });
    Reflect.set(globalThis, 'letThrough', () => {
      holds = false;
      for (const pass of waiting) pass();
      return waiting.length;
    });
  }, held);
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]');
  return async () => {
    const count = await electron.evaluate(() => Reflect.get(globalThis, 'letThrough')());
    expect(count).toBeGreaterThan(0);
  };
}

const inTrail = (page: Page, code: string): Promise<true> =>
  pollUntil(
    async () => {
      const codes = page.getByTestId('scan-trail').locator('.scan-trail-code');
      return (await codes.allTextContents()).includes(code) ? true : undefined;
    },
    {
      deadlineMs: 20_000,
      what: `${code} in the trail`,
      seen: () => page.locator('main').innerText(),
    },
  );

test('a scan while a screen is still being read is taken once, and the screen comes', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  const letThrough = await reloadWithout(app, '/rest-');
  const scanner = await openTimedScanner(page);

  await page.keyboard.press('F3');
  await page.getByTestId('loading').waitFor({ state: 'attached' });
  await scanner.scan(CODES[0]);
  await inTrail(page, CODES[0]);
  const trail = await recordTrail(page);
  await page.keyboard.press('Control+/');
  await scanner.scan(CODES[1]);
  await inTrail(page, CODES[1]);
  expect(await trail.codes()).toEqual(CODES);

  await letThrough();
  await page.getByTestId('help').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('headline').waitFor();
  expect(await page.getByTestId('ledger-list').count()).toBe(0);
  await page.keyboard.press('F3');
  await page.getByTestId('ledger-list').waitFor();
});
