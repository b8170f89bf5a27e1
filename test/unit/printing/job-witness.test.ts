import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { printWithWitness } from '../../../electron/printing/job-witness.ts';

type Jobs = readonly string[] | null;

/**
 * Opens a dialog that closes after a while, on a clock of its own. `jobsAt` is what the spooler
 * lists at a moment, counted in milliseconds from when the dialog opened.
 */
function printed(dialog: {
  readonly openMs: number;
  readonly accepted: boolean;
  readonly pages?: number;
  readonly jobsAt: (ms: number) => Jobs;
}): Promise<PrintOutcome> {
  let now = 0;
  const waiting: { readonly atMs: number; readonly go: () => void }[] = [];
  const wait = (ms: number): Promise<void> =>
    new Promise((go) => {
      waiting.push({ atMs: now + ms, go });
    });
  const advance = async (): Promise<void> => {
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const next = waiting.toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) return;
      waiting.splice(waiting.indexOf(next), 1);
      now = next.atMs;
      next.go();
    }
  };
  const outcome = printWithWitness(
    {
      nowMs: () => now,
      wait,
      pages: dialog.pages ?? 1,
      spooler: {
        jobIds: async () => {
          const jobs = dialog.jobsAt(now);
          return jobs === null ? null : new Set(jobs);
        },
      },
    },
    async () => {
      await wait(dialog.openMs);
      return dialog.accepted;
    },
  );
  return advance().then(() => outcome);
}

const OPEN_MS = 90_000;
const job = (id: string, fromMs: number) => (ms: number) => (ms >= fromMs ? [id] : []);

describe('the spooler as witness of a print dialog', () => {
  test('an accepted dialog and one new job is spooled, with its printer', async () => {
    const jobsAt = job('ZEBRA-1-7', OPEN_MS + 400);
    expect(await printed({ openMs: OPEN_MS, accepted: true, jobsAt })).toEqual({
      kind: 'spooled',
      spoolerJob: 'ZEBRA-1-7',
      printer: 'ZEBRA-1',
    });
  });

  test('the job of a long document may take longer to show than that of a label', async () => {
    const jobsAt = job('ZEBRA-9', OPEN_MS + 12_000);
    const long = await printed({ openMs: OPEN_MS, accepted: true, pages: 500, jobsAt });
    expect(long).toMatchObject({ kind: 'spooled', spoolerJob: 'ZEBRA-9' });
    const one = await printed({ openMs: OPEN_MS, accepted: true, jobsAt });
    expect(one).toMatchObject({ kind: 'doubtful' });
  });

  test('a job that shows a moment before the dialog is known to be accepted is ours too', async () => {
    const jobsAt = job('ZEBRA-8', OPEN_MS - 50);
    const outcome = await printed({ openMs: OPEN_MS, accepted: true, jobsAt });
    expect(outcome).toMatchObject({ kind: 'spooled', spoolerJob: 'ZEBRA-8' });
  });

  test('a job of somebody else while the dialog stands open is not ours', async () => {
    const jobsAt = job('OFFICE-77', 30_000);
    const outcome = await printed({ openMs: OPEN_MS, accepted: true, jobsAt });
    expect(outcome).toMatchObject({ kind: 'doubtful' });
  });

  test('two new jobs leave a doubt, also when the second one comes a look later', async () => {
    const jobsAt = (ms: number): readonly string[] => [
      ...(ms >= OPEN_MS + 300 ? ['OFFICE-78'] : []),
      ...(ms >= OPEN_MS + 400 ? ['ZEBRA-9'] : []),
    ];
    const outcome = await printed({ openMs: OPEN_MS, accepted: true, jobsAt });
    expect(outcome).toMatchObject({ kind: 'doubtful' });
  });

  test('no job and no accepted dialog is cancelled', async () => {
    const outcome = await printed({ openMs: 2_000, accepted: false, jobsAt: () => ['OLD-1'] });
    expect(outcome).toMatchObject({ kind: 'cancelled' });
  });

  test.each([
    ['accepted and no job comes', true, () => []],
    ['not accepted, but a job comes', false, job('ZEBRA-3', 2_400)],
    ['accepted and the spooler is silent', true, (ms: number) => (ms < 1_900 ? [] : null)],
    ['not accepted and the spooler never spoke', false, () => null],
    ['not accepted and the spooler is silent', false, (ms: number) => (ms < 1_900 ? [] : null)],
  ] as const)('leaves a doubt where it was %s', async (_, accepted, jobsAt) => {
    const outcome = await printed({ openMs: 2_000, accepted, jobsAt });
    expect(outcome).toMatchObject({ kind: 'doubtful' });
  });
});
