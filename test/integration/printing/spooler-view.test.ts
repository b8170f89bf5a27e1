import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Spooler } from '../../../electron/printing/cups.ts';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { runCommand } from '../../support/command.ts';
import { ensureDebianPackages } from '../../support/debian.ts';
import { pollUntil } from '../../support/poll.ts';
import type { LabelPrinter } from '../../support/printer/label-printer.ts';
import { LABEL_PRINTER_PACKAGES, startLabelPrinter } from '../../support/printer/label-printer.ts';
import { sampleLabelPdf } from '../../support/printer/sample-label.ts';
import { valueOf } from '../../support/station/result.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

beforeEach((context) => {
  if (!packages.ok) context.skip(packages.reason);
});

interface Lab {
  readonly printer: LabelPrinter;
  readonly spooler: Spooler;
  readonly env: NodeJS.ProcessEnv;
  readonly submit: () => Promise<string>;
  /** Waits until the spooler says one of these about a job. */
  readonly says: (job: string, ...views: readonly SpoolerView[]) => Promise<SpoolerView>;
}

async function startLab(stuck: boolean): Promise<Lab> {
  const printer = await startLabelPrinter({ stuck });
  onTestFinished(() => printer.stop());
  const env = { ...process.env, ...printer.env };
  const spooler = createCupsSpooler(env);
  const paper = { widthMm: 76, heightMm: 130 };
  const pdf = await sampleLabelPdf({ ...paper, dpi: 203, code: 'SF1234567890123' });
  return {
    printer,
    spooler,
    env,
    submit: async () =>
      valueOf(
        await spooler.submit({ printer: printer.printerName, title: 'Waybench', paper, pdf }),
      ),
    says: async (job, ...views) => {
      let last: SpoolerView | undefined;
      return pollUntil(
        async () => {
          last = (await spooler.views([job]))?.get(job);
          return views.find((view) => view === last);
        },
        {
          deadlineMs: 30_000,
          what: `the spooler to say ${views.join(' or ')}`,
          seen: async () => String(last),
        },
      );
    },
  };
}

describe('what the spooler says about a label', { timeout: 120_000 }, () => {
  test('follows it from the line to the printer', async () => {
    const lab = await startLab(true);
    const [first, second] = [await lab.submit(), await lab.submit()];
    await lab.says(first, 'printing');
    expect(await lab.says(second, 'waiting')).toBe('waiting');
    lab.printer.device.loadPaper();
    await lab.says(first, 'finished', 'gone');
    await lab.says(second, 'finished', 'gone');
  });

  test('is held, then waiting again', async () => {
    const lab = await startLab(true);
    const [first, second] = [await lab.submit(), await lab.submit()];
    await lab.says(first, 'printing');
    await runCommand('lp', ['-i', second, '-H', 'hold'], { env: lab.env });
    expect(await lab.says(second, 'held')).toBe('held');
    await runCommand('lp', ['-i', second, '-H', 'resume'], { env: lab.env });
    await lab.says(second, 'waiting');
  });

  test('is a stopped printer', async () => {
    const lab = await startLab(false);
    await runCommand('cupsdisable', [lab.printer.printerName], {
      env: { ...lab.env, PATH: `${lab.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    });
    const job = await lab.submit();
    expect(await lab.says(job, 'stopped')).toBe('stopped');
  });

  test('is that it dropped the label', async () => {
    const lab = await startLab(true);
    const [first, second] = [await lab.submit(), await lab.submit()];
    await lab.says(first, 'printing');
    await runCommand('cancel', [second], { env: lab.env });
    expect(await lab.says(second, 'cancelled', 'gone')).not.toBe('finished');
  });

  test('is nothing where it is gone, and that a job it never had does not come out', async () => {
    const lab = await startLab(false);
    expect((await lab.spooler.views(['NONE-99']))?.get('NONE-99')).toBe('gone');
    await lab.printer.cups.kill();
    expect(await lab.spooler.views(['NONE-99'])).toBeNull();
  });
});
