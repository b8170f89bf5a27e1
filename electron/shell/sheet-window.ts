import type { BrowserWindow } from 'electron';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { SheetPrinter } from '../core/hand-over/hand-over-desk.ts';
import { PRINT_AND_TELL, canPrintByCall } from './dialog-backend.ts';

/** What the drawing function of a sheet page answers. */
const drawnSchema = z.object({ pages: z.number().int().min(1) });

const destroy = (window: BrowserWindow): void => {
  if (!window.isDestroyed()) window.destroy();
};

/**
 * Draws sheets of A4 in a hidden window, one at a time, with a function of their page. Each gets a new window: after a
 * cancelled dialog Chromium ignores a page's next `print()`.
 */
export function createSheetPrinter<Sheet>(
  open: () => Promise<BrowserWindow>,
  draw: 'drawHandOver' | 'drawReprints' | 'drawCommands' | 'drawBadges',
  dialogClosed: () => void,
): SheetPrinter<Sheet> {
  const turns = new PQueue({ concurrency: 1 });
  let printing: BrowserWindow | null = null;

  /** A page that prints itself is still being printed when `print()` returns: it stays until the next. */
  const leave = (window: BrowserWindow): void => {
    if (canPrintByCall()) destroy(window);
    else printing = window;
  };
  const callOf = (sheet: Sheet): string => `window.${draw}(${JSON.stringify(sheet)})`;
  const openNew = (): Promise<BrowserWindow> => {
    if (printing !== null) destroy(printing);
    printing = null;
    return open();
  };

  return {
    print: (sheet) =>
      turns.add(async () => {
        try {
          return await withSheet(openNew, callOf(sheet), leave, async (window, pages) => {
            const taken = await (canPrintByCall() ? printByCall(window) : printByPage(window));
            if (!taken.ok) return taken;
            return ok(taken.value ? { pages } : null);
          });
        } finally {
          dialogClosed();
        }
      }),
    toPdf: (sheet) =>
      turns.add(() =>
        withSheet(openNew, callOf(sheet), destroy, async (window, pages) =>
          ok({ pages, pdf: await printToPdf(window) }),
        ),
      ),
  };
}

async function withSheet<Value>(
  open: () => Promise<BrowserWindow>,
  call: string,
  leave: (window: BrowserWindow) => void,
  use: (window: BrowserWindow, pages: number) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault>> {
  let window: BrowserWindow | null = null;
  try {
    window = await open();
    const answer: unknown = await window.webContents.executeJavaScript(call);
    return await use(window, drawnSchema.parse(answer).pages);
  } catch (error) {
    return fail(fault('SHEET_NOT_DRAWN', { reason: messageOf(error) }));
  } finally {
    if (window !== null) leave(window);
  }
}

/** @returns whether the dialog was accepted */
const printByCall = (window: BrowserWindow): Promise<Result<boolean, Fault>> =>
  new Promise((settle) => {
    window.webContents.print(
      { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' },
      (success, reason) => {
        if (success || /cancel/i.test(reason)) settle(ok(success));
        else settle(fail(fault('SHEET_NOT_PRINTED', { reason })));
      },
    );
  });

async function printByPage(window: BrowserWindow): Promise<Result<boolean, Fault>> {
  const accepted: unknown = await window.webContents.executeJavaScript(PRINT_AND_TELL);
  return ok(accepted === true);
}

const printToPdf = (window: BrowserWindow): Promise<Uint8Array> =>
  window.webContents.printToPDF({
    pageSize: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  });
