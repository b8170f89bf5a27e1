import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { openTimedScanner } from '../support/app/timed-scanner.ts';
import { recordTrail } from '../support/app/trail-record.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const CODES = ['JT-5391_zy7', 'SF/0000417mQ'];

test('a scanner that types numbers under Alt is read, and its Enter presses no button', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  const scanner = await openTimedScanner(page);
  const trail = await recordTrail(page);
  await page.getByTestId('nav-orders').focus();

  for (const code of CODES) await scanner.scanByNumbers(code);
  await pollUntil(async () => ((await trail.codes()).length >= CODES.length ? true : undefined), {
    deadlineMs: 10_000,
    what: 'both scans',
  });
  expect(await trail.codes()).toEqual(CODES);
  expect(await page.getByTestId('scan-trail').isVisible()).toBe(true);
});
