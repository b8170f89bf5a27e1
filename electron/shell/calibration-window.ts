import type { BrowserWindow } from 'electron';
import { fault } from '../../shared/errors/codes.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { CalibrationSheet } from '../../shared/label/calibration.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrintCalibration } from '../core/labels/calibration.ts';
import type { Spooler } from '../printing/cups.ts';
import { PRINT_AND_TELL, canPrintByCall } from './dialog-backend.ts';
import { printToPdf } from './draw-labels.ts';

interface CalibrationDeps {
  readonly open: () => Promise<BrowserWindow>;
  readonly spooler: Pick<Spooler, 'submit'>;
  readonly dialogClosed: () => void;
}

/** Prints calibration sheets, each from a window of its own. */
export function createCalibrationPrinter(deps: CalibrationDeps): PrintCalibration {
  let last: BrowserWindow | null = null;

  /** A page that prints itself is still being printed when `print()` returns: it stays until the next. */
  const openNew = async (): Promise<BrowserWindow> => {
    if (last !== null && !last.isDestroyed()) last.destroy();
    last = await deps.open();
    return last;
  };

  return async (sheet, way) => {
    if (way === 'direct' && sheet.printer === '') return fail(fault('PRINT_NO_PRINTER'));
    try {
      const window = await openNew();
      await window.webContents.executeJavaScript(
        `window.drawCalibration(${JSON.stringify(sheet)})`,
      );
      if (way === 'direct') return await printDirectly(window, sheet, deps.spooler);
      return await (canPrintByCall() ? printByCall(window, sheet) : printByPage(window));
    } catch (error) {
      return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) }));
    } finally {
      deps.dialogClosed();
    }
  };
}

async function printDirectly(
  window: BrowserWindow,
  sheet: CalibrationSheet,
  spooler: Pick<Spooler, 'submit'>,
): Promise<Result<boolean, Fault>> {
  const taken = await spooler.submit({
    printer: sheet.printer,
    title: 'Waybench calibration',
    paper: pageOf(sheet.paper, sheet.placement),
    pdf: await printToPdf(window, sheet),
  });
  return taken.ok ? ok(true) : fail(taken.error.fault);
}

const micrometres = (mm: number): number => Math.round(mm * 1000);

function printByCall(
  window: BrowserWindow,
  { paper, placement }: CalibrationSheet,
): Promise<Result<boolean, Fault>> {
  const { widthMm, heightMm } = pageOf(paper, placement);
  return new Promise((settle) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: micrometres(widthMm), height: micrometres(heightMm) },
      },
      (success, reason) => {
        if (success || /cancel/i.test(reason)) settle(ok(success));
        else settle(fail(fault('PRINT_SPOOLER_REFUSED', { reason })));
      },
    );
  });
}

async function printByPage(window: BrowserWindow): Promise<Result<boolean, Fault>> {
  const accepted: unknown = await window.webContents.executeJavaScript(PRINT_AND_TELL);
  return ok(accepted === true);
}
