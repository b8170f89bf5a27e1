import { runCommand } from '../command.ts';
import type { Bitmap } from './bitmap.ts';
import type { LabelPrinter } from './label-printer.ts';
import { startTcpPrinter } from './tcp-printer.ts';
import { decodeZpl } from './zpl.ts';

/** A further printer on the scheduler of another one. */
export interface SecondPrinter {
  readonly printerName: string;
  /** The next label that came out; rejects when the deadline passes first. */
  readonly nextLabel: (deadlineMs: number) => Promise<Bitmap>;
  readonly labelsPrinted: () => number;
  readonly stop: () => Promise<void>;
}

export async function startSecondPrinter(
  first: LabelPrinter,
  printerName = 'WAYBENCH_SECOND',
): Promise<SecondPrinter> {
  const device = await startTcpPrinter({});
  const queue = { name: printerName, port: device.port, dpi: 203, makeDefault: false } as const;
  await first.cups.addLabelPrinter(queue).catch(async (failure: unknown) => {
    await device.close();
    throw failure;
  });
  const labels: Bitmap[] = [];
  return {
    printerName,
    nextLabel: async (deadlineMs) => {
      for (;;) {
        const label = labels.shift();
        if (label !== undefined) return label;
        labels.push(...decodeZpl(await device.nextJob(deadlineMs)).labels);
      }
    },
    labelsPrinted: () => device.jobs.reduce((sum, job) => sum + decodeZpl(job).labels.length, 0),
    stop: () => device.close(),
  };
}

/** Runs a command of the print system, such as `cupsdisable`, on the scheduler of a printer. */
export const onScheduler = (
  { env }: Pick<LabelPrinter, 'env'>,
  command: string,
  ...args: readonly string[]
): Promise<string> =>
  runCommand(command, [...args], {
    env: { ...process.env, ...env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  });
