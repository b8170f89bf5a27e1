import type { BrowserWindow } from 'electron';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

const MM_PER_INCH = 25.4;

/** What `window.drawLabel` of the label page answers. */
const drawnSchema = z.object({ overflowMm: z.number() });

/** One reusable hidden window that draws labels, one at a time. */
export interface LabelWindow {
  /**
   * Draws a label and hands the window to `use`; the window is thrown away when `signal` fires.
   * A label that was not drawn is a fault; what goes wrong in `use` is thrown on, since the label
   * may be on its way by then.
   */
  readonly withLabel: <Value>(
    model: LabelModel,
    signal: AbortSignal,
    use: (window: BrowserWindow) => Promise<Value>,
  ) => Promise<Result<Value, Fault>>;
  readonly close: () => void;
}

export function createLabelWindow(open: () => Promise<BrowserWindow>): LabelWindow {
  const turns = new PQueue({ concurrency: 1 });
  let warm: BrowserWindow | null = null;

  const close = (): void => {
    if (warm !== null && !warm.isDestroyed()) warm.destroy();
    warm = null;
  };

  const ready = async (): Promise<BrowserWindow> => {
    if (warm === null || warm.isDestroyed()) warm = await open();
    return warm;
  };

  async function draw(model: LabelModel): Promise<Result<BrowserWindow, Fault>> {
    const window = await ready();
    const answer: unknown = await window.webContents.executeJavaScript(
      `window.drawLabel(${JSON.stringify(model)})`,
    );
    const { overflowMm } = drawnSchema.parse(answer);
    if (overflowMm > 0) return fail(fault('PRINT_LABEL_OVERFLOW', { mm: overflowMm.toFixed(1) }));
    return ok(window);
  }

  async function drawOrFail(model: LabelModel): Promise<Result<BrowserWindow, Fault>> {
    try {
      return await draw(model);
    } catch (error) {
      close();
      const reason = error instanceof Error ? error.message : String(error);
      return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
    }
  }

  return {
    close,
    withLabel: (model, signal, use) =>
      turns.add(async () => {
        signal.addEventListener('abort', close, { once: true });
        try {
          const drawn = await drawOrFail(model);
          return drawn.ok ? ok(await use(drawn.value)) : drawn;
        } finally {
          signal.removeEventListener('abort', close);
        }
      }),
  };
}

/** Draws a label as a one-page PDF of the paper's size. Nothing is printed, whatever goes wrong. */
export async function renderLabelPdf(
  labels: LabelWindow,
  model: LabelModel,
  signal: AbortSignal,
): Promise<Result<Uint8Array, Fault>> {
  try {
    return await labels.withLabel(model, signal, (window) => printToPdf(window, model));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
  }
}

const printToPdf = (window: BrowserWindow, model: LabelModel): Promise<Uint8Array> =>
  window.webContents.printToPDF({
    pageSize: {
      width: model.paper.widthMm / MM_PER_INCH,
      height: model.paper.heightMm / MM_PER_INCH,
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  });
