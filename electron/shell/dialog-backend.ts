import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { PrintBackend, PrintOutcome } from '../printing/backend.ts';
import type { Spooler } from '../printing/cups.ts';
import { cancelled, doubtful, printWithWitness } from '../printing/job-witness.ts';
import { preflight } from '../printing/preflight.ts';
import type { LabelWindow } from './label-window.ts';
import { printToPdf } from './label-window.ts';

interface DialogBackendDeps {
  readonly labels: LabelWindow;
  readonly spooler: Spooler;
  /** Called when the dialog is gone. */
  readonly dialogClosed: () => void;
}

/** A person may look at the dialog for a while; after this nobody is coming back. */
const DEADLINE_MS = 5 * 60_000;

/**
 * The operating system's print dialog (design §8). After a cancelled dialog Chromium ignores a
 * page's next `print()` for seconds, so the label gets a new window then.
 */
export function createDialogBackend(deps: DialogBackendDeps): PrintBackend {
  return {
    name: 'dialog',
    deadlineMs: DEADLINE_MS,
    document: null,
    print: async ({ model, signal }) => {
      try {
        const printed = await deps.labels.withLabel(model, signal, (window) =>
          printChecked(window, model, signal, deps.spooler),
        );
        if (!printed.ok) return { kind: 'failed', fault: printed.error };
        if (printed.value.kind === 'cancelled' && !signal.aborted) deps.labels.renew();
        return printed.value;
      } finally {
        deps.dialogClosed();
      }
    },
  };
}

/** In Electron 25 `webContents.print()` neither prints nor answers (electron#39092). */
export const canPrintByCall = (): boolean => !process.versions['electron']?.startsWith('25.');

/** The dialog opens for a label that passed its preflight, as a PDF that goes nowhere. */
async function printChecked(
  window: BrowserWindow,
  model: LabelModel,
  signal: AbortSignal,
  spooler: Spooler,
): Promise<PrintOutcome> {
  const bad = await preflightOf(window, model);
  if (bad !== null) return { kind: 'failed', fault: bad };
  if (signal.aborted) {
    return { kind: 'failed', fault: fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' }) };
  }
  return canPrintByCall() ? printByCall(window, model) : printByPage(window, spooler);
}

/** Nothing is handed over yet, whatever goes wrong here. */
async function preflightOf(window: BrowserWindow, model: LabelModel): Promise<Fault | null> {
  try {
    return await preflight(await printToPdf(window, model), [model]);
  } catch (error) {
    return fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) });
  }
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
const printByPage = (window: BrowserWindow, spooler: Spooler): Promise<PrintOutcome> =>
  printWithWitness(
    { spooler, nowMs: () => performance.now(), wait: (ms) => wait(ms) },
    async () => {
      const accepted: unknown = await window.webContents.executeJavaScript(PRINT_AND_TELL);
      return accepted === true;
    },
  );
