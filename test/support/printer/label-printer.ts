import type { Bitmap } from './bitmap.ts';
import { startCups, type Cups, type CupsEnv } from './cups.ts';
import { startTcpPrinter, type TcpPrinter } from './tcp-printer.ts';
import { decodeZpl } from './zpl.ts';

/** Debian packages that the label printer needs. */
export const LABEL_PRINTER_PACKAGES = [
  'cups',
  'cups-client',
  'cups-filters',
  'poppler-utils',
  'ghostscript',
  'zbar-tools',
] as const;

export interface LabelPrinterOptions {
  readonly name?: string;
  readonly dpi?: 203 | 300;
  /** Out of paper from the start; `device.loadPaper()` ends it. */
  readonly stuck?: boolean;
  /** Labels on the roll; `device.loadPaper()` puts in one that does not end. */
  readonly labels?: number;
  /** Defaults of the queue as `lpadmin -o` takes them. */
  readonly queueOptions?: Readonly<Record<string, string>>;
}

/**
 * `LPDEST` outranks a default printer of the user's own (`lpoptions -d`), which is not on this scheduler:
 * with such a default the GTK dialog opens with no printer selected.
 */
export interface LabelPrinterEnv extends CupsEnv {
  readonly LPDEST: string;
}

/** A label printer made of software: a real scheduler, a real Zebra driver, and paper that can be read. */
export interface LabelPrinter {
  /** To be merged into the environment of every program that shall print here. */
  readonly env: LabelPrinterEnv;
  readonly printerName: string;
  readonly cups: Cups;
  readonly device: TcpPrinter;
  /** The next label that came out, in order; rejects when the deadline passes first. */
  nextLabel(deadlineMs: number): Promise<Bitmap>;
  /** How many labels have come out so far, copies included. */
  labelsPrinted(): number;
  stop(): Promise<void>;
}

/** Starts a scheduler of its own with one label printer, which is its default. */
export async function startLabelPrinter(options: LabelPrinterOptions = {}): Promise<LabelPrinter> {
  const { name = 'WAYBENCH_ZPL', dpi = 203, stuck = false, labels, queueOptions = {} } = options;
  const cups = await startCups();
  const device = await startTcpPrinter({ stuck, ...(labels === undefined ? {} : { labels }) });
  const stop = async (): Promise<void> => {
    await cups.stop();
    await device.close();
  };
  try {
    await cups.addLabelPrinter({ name, port: device.port, dpi, options: queueOptions });
  } catch (error) {
    await stop();
    throw error;
  }

  const printed: Bitmap[] = [];
  return {
    env: { ...cups.env, LPDEST: name },
    printerName: name,
    cups,
    device,
    nextLabel: async (deadlineMs) => {
      for (;;) {
        const label = printed.shift();
        if (label !== undefined) return label;
        const job = await device
          .nextJob(deadlineMs)
          .catch((failure: unknown) => explain(failure, cups));
        printed.push(...decodeZpl(job).labels);
      }
    },
    labelsPrinted: () => device.jobs.reduce((sum, job) => sum + decodeZpl(job).labels.length, 0),
    stop,
  };
}

async function explain(failure: unknown, cups: Cups): Promise<never> {
  const reason = failure instanceof Error ? failure.message : String(failure);
  const [jobs] = await Promise.allSettled([cups.jobs()]);
  const known = jobs.status === 'fulfilled' ? JSON.stringify(jobs.value) : String(jobs.reason);
  throw new Error(`${reason}\nJobs: ${known}\nScheduler: ${await cups.recentLog()}`, {
    cause: failure,
  });
}
