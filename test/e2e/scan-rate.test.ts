import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { recordTrail } from '../support/app/trail-record.ts';
import { runCommand } from '../support/command.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const SCANS = 600;
const SCANS_A_SECOND = 10;
/** Between two keys; the rest of a scan's time is what the keys themselves take, and a pause. */
const KEY_MS = 4;
const PAUSE_SECONDS = 0.02;

test('600 scans, ten a second or as many as this machine can, come out whole, once, in order', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  const trail = await recordTrail(page);
  const codes = Array.from({ length: SCANS }, (_, place) => `RATE${1_000_000 + place}`);
  const script = codes.flatMap((code) => [
    `type --delay ${KEY_MS} ${code}`,
    `key --delay ${KEY_MS} Return`,
    `sleep ${PAUSE_SECONDS}`,
  ]);

  const startedMs = performance.now();
  await runCommand('xdotool', ['-'], {
    env: { ...process.env, ...lab.display.env },
    input: new TextEncoder().encode(`${script.join('\n')}\n`),
  });
  const seconds = (performance.now() - startedMs) / 1_000;
  await pollUntil(async () => ((await trail.codes()).length >= SCANS ? true : undefined), {
    deadlineMs: 30_000,
    what: `${SCANS} scans in the trail`,
  });
  const rate = `${SCANS} scans in ${seconds.toFixed(1)} s, ${(SCANS / seconds).toFixed(1)} a second`;
  await context.annotate(`${rate}; ${SCANS_A_SECOND} wanted`);
  expect(await trail.codes()).toEqual(codes);
});
