import { expect, test } from 'vitest';
import { scanWithKeys } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { openTimedScanner } from '../support/app/timed-scanner.ts';
import { recordTrail } from '../support/app/trail-record.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const UNKNOWN = ['JTabc-5391_Zy7', 'Wb/qA-00417m'];

test('a Chinese input method changes no scan and leaves nothing behind', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  const scanner = await openTimedScanner(page);
  const scan = (code: string): Promise<void> => scanner.scan(code, { inputMethod: true });
  const trail = await recordTrail(page);
  const scanned = async (...codes: readonly string[]): Promise<void> => {
    await pollUntil(async () => ((await trail.codes()).length >= codes.length ? true : undefined), {
      deadlineMs: 10_000,
      what: `the scans ${codes.join(', ')}`,
    });
    expect(await trail.codes()).toEqual(codes);
  };

  const [first = '', second = ''] = UNKNOWN;
  await scan(first);
  await scanned(first);
  await scan(second);
  await scanned(first, second);

  await page.keyboard.press('F3');
  const search = page.getByTestId('ledger-search');
  await search.focus();
  await scan(first);
  await page.waitForFunction(
    (code) =>
      document.querySelector<HTMLInputElement>('[data-testid="ledger-search"]')?.value === code,
    first,
  );
  await scanner.compose('zhong');
  await page.keyboard.press('F1');
  await page.getByTestId('scan-trail').waitFor();
  const again = await recordTrail(page);
  await scanWithKeys(lab.display, first);
  await pollUntil(async () => ((await again.codes()).length > 0 ? true : undefined), {
    deadlineMs: 10_000,
    what: 'the scan after a composition',
  });
  expect((await again.codes()).filter((code) => code === first)).toHaveLength(2);
});
