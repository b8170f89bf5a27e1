import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, app, webContents } from 'electron';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { drawChecked } from '../../../electron/printing/checked-document.ts';
import { createThreadedPageReader } from '../../../electron/printing/page-reader-threads.ts';
import { printToPdf } from '../../../electron/shell/draw-labels.ts';
import { createLabelWindow } from '../../../electron/shell/label-window.ts';
import { createPrintBackends } from '../../../electron/shell/print-backends.ts';
import { builtParts, openLabelPage } from '../../../electron/shell/windows.ts';
import { jobIdSchema, parcelKeySchema } from '../../../shared/ids.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import { STRAIGHT } from '../../../shared/label/profile.ts';

/** What the parts of the shell can be asked for; all of it is plain data. */
export interface ShellVerbs {
  /** Milliseconds of each PDF of an empty page. */
  readonly emptyPdfs: (times: number) => Promise<number[]>;
  /** Milliseconds until a label that is drawn in the warm window is a PDF. */
  readonly labelPdf: (model: LabelModel) => Promise<number>;
  /** Milliseconds until labels are one document that passed its preflight, and what was wrong. */
  readonly checkedDocument: (
    models: readonly LabelModel[],
  ) => Promise<{ readonly ms: number; readonly codes: readonly (string | null)[] }>;
  /** Prints labels as one document by a way to paper of the station. */
  readonly printDocument: (job: {
    readonly way: 'dialog' | 'direct';
    readonly printer: string | null;
    readonly models: readonly LabelModel[];
  }) => Promise<readonly PrintOutcome[]>;
  /**
   * Draws labels as for a dialog that is cancelled at once, each time in a new window.
   *
   * @returns how many pages are open in the program then, hidden ones included
   */
  readonly cancelledPrints: (job: {
    readonly times: number;
    readonly model: LabelModel;
  }) => Promise<number>;
  /** Working sets of the main process and of all pages, in kilobytes. */
  readonly memoryKb: (none: null) => number;
}

const neverAborted = new AbortController().signal;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
};

/** Builds the shell's own parts once more beside those of the running station. */
export function startParts(mainFolder: string): ShellVerbs {
  const parts = builtParts(mainFolder);
  const read = createThreadedPageReader(join(mainFolder, 'page-reader-worker.cjs'), 2);
  const backends = createPrintBackends({
    parts,
    readPages: read,
    spooler: createCupsSpooler(process.env),
    dialogClosed: () => {},
  });
  const labels = createLabelWindow(() => openLabelPage(parts));
  let empty: BrowserWindow | null = null;

  return {
    emptyPdfs: async (times) => {
      if (empty === null) {
        empty = new BrowserWindow({ show: false });
        await empty.loadURL('data:text/html,');
      }
      const page = empty;
      const took: number[] = [];
      while (took.length < times) {
        took.push(
          await timed(() => printToPdf(page, { paper: PAPER_76_130, placement: STRAIGHT })),
        );
      }
      return took;
    },
    labelPdf: (model) =>
      timed(() => labels.withLabels([model], neverAborted, ({ toPdf }) => toPdf([0]))),
    checkedDocument: async (models) => {
      let codes: (string | null)[] = [];
      const ms = await timed(async () => {
        const pages = { draw: labels.withLabels, read };
        const { faults } = await drawChecked(pages, models, neverAborted);
        codes = faults.map((why) => why?.code ?? null);
      });
      return { ms, codes };
    },
    printDocument: async ({ way, printer, models }) => {
      const { document } = backends[way];
      if (document === null) throw new Error(`${way} takes labels one by one`);
      const handed = models.map((model) => ({
        jobId: jobIdSchema.parse(randomUUID()),
        key: parcelKeySchema.parse({ orderId: model.orderId, packId: model.packId }),
        model,
        printer,
        signal: neverAborted,
      }));
      return document.print(handed, neverAborted);
    },
    cancelledPrints: async ({ times, model }) => {
      for (let turn = 0; turn < times; turn += 1) {
        await labels.withLabels([model], neverAborted, ({ toPdf }) => toPdf([0]));
        labels.renew();
      }
      return webContents.getAllWebContents().length;
    },
    memoryKb: () =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Browser' || type === 'Tab')
        .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  };
}
