import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { DocumentPrinting, PrintBackend, PrintOutcome } from '../printing/backend.ts';
import { atPlaces, checkedDocument } from '../printing/checked-document.ts';
import type { Spooler } from '../printing/cups.ts';
import { aloneBy, failed, outcomesOf } from '../printing/document-outcomes.ts';
import { cancelled, doubtful, printWithWitness } from '../printing/job-witness.ts';
import type { ReadPages } from '../printing/read-page.ts';
import type { LabelWindow } from './label-window.ts';

interface DialogBackendDeps {
  readonly labels: LabelWindow;
  readonly readPages: ReadPages;
  readonly spooler: Pick<Spooler, 'jobIds'>;
  /** Called when the dialog is gone. */
  readonly dialogClosed: () => void;
}

/** A person may look at the dialog for a while; after this nobody is coming back. */
const DEADLINE_MS = 5 * 60_000;
/** Drawing and reading a page takes some hundredths of a second; an old PC is slower. */
const DEADLINE_PER_LABEL_MS = 500;
const MOST_LABELS = 500;

/**
 * The operating system's print dialog (design §8), opened once for all labels of a document. It
 * opens for labels that passed their preflight, as a PDF that goes nowhere. After a cancelled
 * dialog Chromium ignores a page's next `print()` for seconds, so the next labels get a new window.
 */
export function createDialogBackend(deps: DialogBackendDeps): PrintBackend {
  const { labels: window, readPages, spooler, dialogClosed } = deps;
  const print: DocumentPrinting['print'] = async (labels, signal) => {
    const models = labels.map(({ model }) => model);
    try {
      const printed = await window.withLabels(models, signal, async (drawn) => {
        const checked = await checkedDocument(drawn, models, signal, readPages);
        const shown = atPlaces(models, checked.places);
        return outcomesOf(checked, () => openDialog(drawn.window, shown, spooler));
      });
      if (!printed.ok) return labels.map(() => failed(printed.error));
      if (printed.value.some(({ kind }) => kind === 'cancelled') && !signal.aborted) window.renew();
      return printed.value;
    } finally {
      dialogClosed();
    }
  };
  return {
    name: 'dialog',
    deadlineMs: DEADLINE_MS,
    document: {
      mostLabels: MOST_LABELS,
      deadlineMs: (labels) => DEADLINE_MS + labels * DEADLINE_PER_LABEL_MS,
      print,
    },
    print: aloneBy(print),
  };
}

/** In Electron 25 `webContents.print()` neither prints nor answers (electron#39092). */
export const canPrintByCall = (): boolean => !process.versions['electron']?.startsWith('25.');

/** @param models what the window has on its pages, for the same printer */
function openDialog(
  window: BrowserWindow,
  models: readonly LabelModel[],
  spooler: Pick<Spooler, 'jobIds'>,
): Promise<PrintOutcome> {
  const [first] = models;
  if (first === undefined) throw new Error('A dialog without a label');
  return canPrintByCall()
    ? printByCall(window, first)
    : printByPage(window, models.length, spooler);
}

const micrometres = (mm: number): number => Math.round(mm * 1000);

function printByCall(
  window: BrowserWindow,
  { paper, placement }: LabelModel,
): Promise<PrintOutcome> {
  const { widthMm, heightMm } = pageOf(paper, placement);
  return new Promise((settle) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: micrometres(widthMm), height: micrometres(heightMm) },
      },
      (success, reason) => settle(outcomeOfCall(success, reason)),
    );
  });
}

/** Any other failure can come after the label was handed over. */
function outcomeOfCall(success: boolean, reason: string): PrintOutcome {
  if (success) return { kind: 'spooled', spoolerJob: null, printer: null };
  if (/cancel/i.test(reason)) return cancelled();
  if (!/invalid|no printer/i.test(reason)) return doubtful(reason);
  return { kind: 'failed', fault: fault('PRINT_SPOOLER_REFUSED', { reason }) };
}

/** The page is laid out for paper only when the dialog is accepted, before `print()` returns. */
export const PRINT_AND_TELL = `(() => {
  let accepted = false;
  const paper = matchMedia('print');
  const listen = (event) => { if (event.matches) accepted = true; };
  paper.addEventListener('change', listen);
  window.print();
  paper.removeEventListener('change', listen);
  return accepted;
})()`;

/** Prints from inside the page, which only tells whether the dialog was accepted. */
const printByPage = (
  window: BrowserWindow,
  pages: number,
  spooler: Pick<Spooler, 'jobIds'>,
): Promise<PrintOutcome> =>
  printWithWitness(
    { spooler, pages, nowMs: () => performance.now(), wait: (ms) => wait(ms) },
    async () => {
      const accepted: unknown = await window.webContents.executeJavaScript(PRINT_AND_TELL);
      return accepted === true;
    },
  );
