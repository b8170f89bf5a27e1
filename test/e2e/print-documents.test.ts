import type { TestContext } from 'vitest';
import { expect, test } from 'vitest';
import type { LabelModel } from '../../shared/label/model.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import {
  acceptPrintDialog,
  cancelPrintDialog,
  windowTitles,
} from '../support/display/print-dialog.ts';
import { readBarcodes } from '../support/printer/barcode-reader.ts';
import { toPbm } from '../support/printer/bitmap.ts';
import type { ShellParts } from '../support/shell/parts.ts';
import { openShellParts } from '../support/shell/parts.ts';
import { labelOf } from '../support/station/labels.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const trackNoAt = (place: number): string => String(99_000_000_000_001 + place);
const labels = (count: number): LabelModel[] =>
  Array.from({ length: count }, (_, place) => labelOf(trackNoAt(place)));
/** More than a label of 76 × 130 mm has room for, however small. */
const ENDLESS = '很长的地址'.repeat(200);

async function openParts(context: TestContext): Promise<{ lab: BenchLab; parts: ShellParts }> {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const parts = await openShellParts(await lab.startStation(['--practice']));
  context.onTestFinished(parts.close);
  return { lab, parts };
}

/** The numbers of labels that come out, in their order. */
async function numbersOnPaper({ printer }: BenchLab, count: number): Promise<string[]> {
  const numbers: string[] = [];
  while (numbers.length < count) {
    const codes = await readBarcodes(toPbm(await printer.nextLabel(120_000)));
    numbers.push([...new Set(codes.map(({ text }) => text))].join(' '));
  }
  return numbers;
}

test('a hundred labels are one job of the spooler, and those with a fault are left out', async (context) => {
  const { lab, parts } = await openParts(context);
  const models = labels(100);
  models[41] = labelOf(trackNoAt(41), {
    receiver: { ...labelOf('1').receiver, detail: ENDLESS },
  });
  // Bars of another number: only reading the page finds it.
  models[73] = labelOf(trackNoAt(73), { barcode: labelOf(trackNoAt(500)).barcode });
  const printer = lab.printer.printerName;
  const outcomes = await parts.ask('printDocument', { way: 'direct', printer, models });
  const failed = outcomes.flatMap((outcome, place) =>
    outcome.kind === 'failed' ? [[place, outcome.fault.code]] : [],
  );
  expect(failed).toEqual([
    [41, 'PRINT_LABEL_OVERFLOW'],
    [73, 'PRINT_BARCODE_UNREADABLE'],
  ]);
  const jobs = new Set(
    outcomes.flatMap((outcome) => ('spoolerJob' in outcome ? [outcome.spoolerJob] : [])),
  );
  expect([...jobs]).toEqual((await lab.printer.cups.jobs()).map(({ id }) => id));
  expect(jobs.size).toBe(1);
  const wanted = models.map(({ trackNo }) => trackNo).filter((_, at) => at !== 41 && at !== 73);
  expect(await numbersOnPaper(lab, wanted.length)).toEqual(wanted);
});

test('the dialog opens once for many labels; accepted or cancelled, so are all of them', async (context) => {
  const { lab, parts } = await openParts(context);
  const models = labels(30);
  const job = { way: 'dialog', printer: null, models } as const;

  const cancelling = parts.ask('printDocument', job);
  await cancelPrintDialog(lab.display);
  expect(new Set((await cancelling).map(({ kind }) => kind))).toEqual(new Set(['cancelled']));
  expect(lab.printer.labelsPrinted()).toBe(0);

  const accepting = parts.ask('printDocument', job);
  await acceptPrintDialog(lab.display);
  const outcomes = await accepting;
  expect(outcomes).toEqual(
    models.map(() => ({
      kind: 'spooled',
      spoolerJob: `${lab.printer.printerName}-1`,
      printer: lab.printer.printerName,
    })),
  );
  expect(await windowTitles(lab.display)).not.toContain('Print');
  expect(await numbersOnPaper(lab, models.length)).toEqual(models.map(({ trackNo }) => trackNo));
});
