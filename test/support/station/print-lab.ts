import { setTimeout as pause } from 'node:timers/promises';
import type { PrintDesk } from '../../../electron/core/labels/print-desk.ts';
import { createPrintDesk } from '../../../electron/core/labels/print-desk.ts';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { createDirectBackend } from '../../../electron/printing/direct-backend.ts';
import type { PrintRunView } from '../../../shared/print-run.ts';
import { ok } from '../../../shared/result.ts';
import { onTestFinished } from 'vitest';
import { pollUntil } from '../poll.ts';
import { readBarcodes } from '../printer/barcode-reader.ts';
import { toPbm } from '../printer/bitmap.ts';
import type { LabelPrinter, LabelPrinterOptions } from '../printer/label-printer.ts';
import { startLabelPrinter } from '../printer/label-printer.ts';
import { samplePages } from '../printer/sample-pages.ts';
import { decodeZpl } from '../printer/zpl.ts';
import { fakeBackend } from './backend.ts';
import { labelOf } from './labels.ts';
import type { TestLedger } from './ledger.ts';
import { openTestLedger } from './ledger.ts';
import { orderIdOf } from './orders.ts';
import { issueOrders, newJobId } from './printing.ts';
import { the } from './result.ts';

/** Print runs on a real ledger, through the real direct way and a real spooler, to a printer. */
export interface PrintLab {
  readonly ledger: TestLedger;
  readonly printer: LabelPrinter;
  readonly desk: PrintDesk;
  readonly run: () => PrintRunView;
  readonly until: (what: string, is: (run: PrintRunView) => boolean) => Promise<PrintRunView>;
  readonly bugs: readonly unknown[];
}

/** Long enough for a hundred labels on two busy cores. */
const DEADLINE_MS = 90_000;

export async function startPrintLab(
  options: LabelPrinterOptions & { readonly orders: number; readonly mostLabels: number },
): Promise<PrintLab> {
  const { orders, mostLabels, ...device } = options;
  const printer = await startLabelPrinter(device);
  onTestFinished(() => printer.stop());
  const ledger = openTestLedger();
  await issueOrders(ledger, ...Array.from({ length: orders }, (_, place) => orderIdOf(place + 1)));
  const spooler = createCupsSpooler({ ...process.env, ...printer.env });
  const direct = createDirectBackend({ pages: samplePages(), spooler });
  const bugs: unknown[] = [];
  const desk = createPrintDesk({
    ...ledger.shared,
    ledgerFile: ledger.file,
    newJobId,
    backends: {
      direct,
      dialog: fakeBackend('dialog'),
      file: fakeBackend('file'),
      component: fakeBackend('component'),
    },
    labelsPerDocument: () => mostLabels,
    route: () => ({ backend: 'direct', printer: printer.printerName, spare: null }),
    labelFor: (job) => ok(labelOf(job.trackNo, { copy: job.copy, orderId: job.key.orderId })),
    spooler,
    wait: (ms) => pause(Math.min(ms, 200)),
    changed: () => {},
    push: () => {},
    drop: (work, reason) => {
      work.catch((error: unknown) => bugs.push([reason, error]));
    },
    logBug: (where, error) => bugs.push([where, error]),
  });
  onTestFinished(() => desk.stop());
  const run = (): PrintRunView => the(desk.runs.last());
  return {
    ledger,
    printer,
    desk,
    run,
    bugs,
    until: (what, is) =>
      pollUntil(
        async () => {
          const now = run();
          return is(now) ? now : undefined;
        },
        {
          deadlineMs: DEADLINE_MS,
          what,
          seen: async () => JSON.stringify({ run: run(), bugs: bugs.map(String) }),
        },
      ),
  };
}

/** The numbers on all labels that came out so far, in the order of the paper. */
export async function numbersOnPaper({ device }: LabelPrinter): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const job of device.jobs) {
    const known = numbersIn.get(job) ?? (await readNumbers(job));
    numbersIn.set(job, known);
    numbers.push(...known);
  }
  for (const job of device.soFar()) numbers.push(...(await readNumbers(job)));
  return numbers;
}

/** Reading a label takes some hundredths of a second: each is read once. */
const numbersIn = new WeakMap<Uint8Array, readonly string[]>();

async function readNumbers(job: Uint8Array): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (const label of decodeZpl(job).labels) {
    const [code] = await readBarcodes(toPbm(label));
    numbers.push(code?.text ?? 'unreadable');
  }
  return numbers;
}

/** Waits until so many labels came out. */
export const labelsOut = (printer: LabelPrinter, labels: number): Promise<number> =>
  pollUntil(
    async () => {
      const out = countLabels(printer);
      return out >= labels ? out : undefined;
    },
    {
      deadlineMs: DEADLINE_MS,
      what: `${labels} labels to come out`,
      seen: async () => `${countLabels(printer)} and ${JSON.stringify(await printer.cups.jobs())}`,
    },
  );

export const countLabels = ({ device }: LabelPrinter): number =>
  [...device.jobs, ...device.soFar()].reduce((sum, job) => sum + decodeZpl(job).labels.length, 0);
