import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { ensureDebianPackages } from '../../support/debian.ts';
import { runCommand } from '../../support/command.ts';
import { pollUntil } from '../../support/poll.ts';
import { readBarcodes } from '../../support/printer/barcode-reader.ts';
import { bitmapRow, toPbm, toPng, type Bitmap } from '../../support/printer/bitmap.ts';
import {
  LABEL_PRINTER_PACKAGES,
  startLabelPrinter,
  type LabelPrinter,
  type LabelPrinterOptions,
} from '../../support/printer/label-printer.ts';
import type { SpoolerJob } from '../../support/printer/lpstat.ts';
import {
  SAMPLE_BARCODE,
  sampleLabelPdf,
  sampleRuns,
  type SampleLabel,
} from '../../support/printer/sample-label.ts';

const DEADLINE_MS = 30_000;
const TEST_LIMIT_MS = 120_000;
const CODE = 'SF1234567890123';
const SMALL: SampleLabel = { widthMm: 76, heightMm: 130, dpi: 203, code: CODE };

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

beforeEach((context) => {
  if (!packages.ok) context.skip(packages.reason);
});

describe('the label printer', { timeout: TEST_LIMIT_MS }, () => {
  test.each([
    { widthMm: 76, heightMm: 130, dpi: 203, dots: [608, 1038] },
    { widthMm: 100, heightMm: 150, dpi: 203, dots: [800, 1198] },
    { widthMm: 100, heightMm: 150, dpi: 300, dots: [1184, 1771] },
  ] as const)(
    'prints $widthMm × $heightMm mm at $dpi dpi dot for dot',
    async ({ dots, ...size }) => {
      const printer = await start({ dpi: size.dpi });
      await print(printer, { ...size, code: CODE });

      const label = await printer.nextLabel(DEADLINE_MS);
      expect([label.widthDots, label.heightDots]).toEqual(dots);
      expect(printer.labelsPrinted()).toBe(1);
      const barcode = { symbology: 'CODE-128', text: CODE };
      expect(await readBarcodes(toPbm(label))).toEqual([barcode]);
      expect(await readBarcodes(toPng(label))).toEqual([barcode]);
      expect(runsOfRow(label, SAMPLE_BARCODE.top).slice(0, -1)).toEqual(sampleRuns(CODE));
      expect(runsOfRow(label, SAMPLE_BARCODE.top - 1)).toEqual([label.widthDots]);
    },
  );

  test('counts every page and every copy', async () => {
    const printer = await start();
    await print(printer, { ...SMALL, pages: 2 }, ['-n', '2']);
    await printer.nextLabel(DEADLINE_MS);
    expect(printer.labelsPrinted()).toBe(4);
  });

  test('is the only printer and the default one', async () => {
    const printer = await start({ name: 'BENCH_1' });
    expect(await runCommand('lpstat', ['-e'], { env: environment(printer) })).toBe('BENCH_1\n');

    const withoutOwnDefaults = {
      PATH: process.env['PATH'],
      LC_ALL: 'C',
      HOME: '/nonexistent',
      ...printer.cups.env,
    };
    const answer = await runCommand('lpstat', ['-d'], { env: withoutOwnDefaults });
    expect(answer).toBe('system default destination: BENCH_1\n');
  });

  test('holds the job while it is out of paper', async () => {
    const printer = await start({ stuck: true });
    const id = await print(printer, SMALL);
    const job = await jobWhen(
      printer,
      id,
      ({ status }) => status === 'Waiting for printer to finish.',
    );
    expect(job.state).toBe('not-completed');
    expect(printer.labelsPrinted()).toBe(0);

    printer.device.loadPaper();
    await printer.nextLabel(DEADLINE_MS);
    await jobWhen(printer, id, ({ state }) => state === 'completed');
    expect(printer.labelsPrinted()).toBe(1);
  });

  test('prints a waiting job once after the scheduler was killed', async () => {
    const printer = await start();
    await runCommand('cupsdisable', [printer.printerName], { env: environment(printer) });
    const id = await print(printer, SMALL);
    await printer.cups.kill();
    await expect(printer.cups.jobs()).rejects.toThrow('lpstat');

    await printer.cups.restart();
    expect((await jobWhen(printer, id, () => true)).state).toBe('not-completed');
    await runCommand('cupsenable', [printer.printerName], { env: environment(printer) });
    await printer.nextLabel(DEADLINE_MS);
    await jobWhen(printer, id, ({ state }) => state === 'completed');
    expect(printer.labelsPrinted()).toBe(1);
  });

  test('says what the scheduler knows when no label comes', async () => {
    const printer = await start({ stuck: true });
    const id = await print(printer, SMALL);
    await expect(printer.nextLabel(1)).rejects.toThrow(id);
  });
});

async function start(options: LabelPrinterOptions = {}): Promise<LabelPrinter> {
  const printer = await startLabelPrinter(options);
  onTestFinished(() => printer.stop());
  return printer;
}

/** Prints as the station does and gives the job's id. */
async function print(
  printer: LabelPrinter,
  label: SampleLabel,
  more: readonly string[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waybench-label-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'label.pdf');
  await writeFile(file, await sampleLabelPdf(label));
  const media = `media=Custom.${label.widthMm}x${label.heightMm}mm`;
  const options = ['-o', media, '-o', 'print-scaling=none', '-o', 'position=top-left'];
  const answer = await runCommand('lp', ['-d', printer.printerName, ...options, ...more, file], {
    env: environment(printer),
  });
  const id = /^request id is (\S+)/.exec(answer)?.[1];
  if (id === undefined) throw new Error(`lp answered ${JSON.stringify(answer)}.`);
  return id;
}

async function jobWhen(
  printer: LabelPrinter,
  id: string,
  isSo: (job: SpoolerJob) => boolean,
): Promise<SpoolerJob> {
  return pollUntil(
    async () => (await printer.cups.jobs()).find((job) => job.id === id && isSo(job)),
    {
      deadlineMs: DEADLINE_MS,
      what: `a state of job ${id}`,
      seen: async () => JSON.stringify(await printer.cups.jobs()),
    },
  );
}

function environment(printer: LabelPrinter): NodeJS.ProcessEnv {
  return { ...process.env, ...printer.env, LC_ALL: 'C' };
}

/** The widths of the runs of equal dots in a row, beginning with white. */
function runsOfRow(bitmap: Bitmap, y: number): readonly number[] {
  const dots = Array.from(bitmapRow(bitmap, y), (byte) => byte.toString(2).padStart(8, '0')).join(
    '',
  );
  return (dots.match(/^0*|1+|0+/g) ?? []).map((run) => run.length);
}
