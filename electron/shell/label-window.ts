import type { BrowserWindow } from 'electron';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { ABORTED, untilAborted } from './until-aborted.ts';
import { messageOf } from '../../shared/errors/message-of.ts';

const MM_PER_INCH = 25.4;

/** What `window.drawLabel` of the label page answers. */
const drawnSchema = z.object({
  overflowMm: z.number(),
  clipped: z
    .object({ side: z.enum(['left', 'top', 'right', 'bottom']), mm: z.number() })
    .nullable(),
  letters: z.array(z.string()),
});

/** One reusable hidden window that draws labels, one at a time. */
export interface LabelWindow {
  /**
   * Draws a label and hands the window to `use`. A label that was not drawn is a fault; what goes
   * wrong in `use` is thrown on, since the label may be on its way by then. When `signal` fires the
   * next label gets a new window; this one is only destroyed when `use` has settled, since
   * Chromium crashes where a window goes away under its open print dialog.
   */
  readonly withLabel: <Value>(
    model: LabelModel,
    signal: AbortSignal,
    use: (window: BrowserWindow) => Promise<Value>,
  ) => Promise<Result<Value, Fault>>;
  /** The next label gets a new window. */
  readonly renew: () => void;
}

export function createLabelWindow(open: () => Promise<BrowserWindow>): LabelWindow {
  const turns = new PQueue({ concurrency: 1 });
  let warm: BrowserWindow | null = null;

  const renew = (): void => {
    if (warm !== null && !warm.isDestroyed()) warm.destroy();
    warm = null;
  };

  const abandon = (window: BrowserWindow, use: Promise<unknown>): void => {
    if (warm === window) warm = null;
    const destroy = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    use.then(destroy, destroy);
  };

  async function draw(model: LabelModel): Promise<Result<BrowserWindow, Fault>> {
    if (warm === null || warm.isDestroyed()) warm = await open();
    const window = warm;
    const answer: unknown = await window.webContents.executeJavaScript(
      `window.drawLabel(${JSON.stringify(model)})`,
    );
    const why = faultOf(drawnSchema.parse(answer));
    return why === null ? ok(window) : fail(why);
  }

  async function drawnInTime(
    model: LabelModel,
    signal: AbortSignal,
  ): Promise<Result<BrowserWindow, Fault>> {
    const late = fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' });
    if (signal.aborted) return fail(late);
    try {
      const drawn = await untilAborted(draw(model), signal);
      if (drawn !== ABORTED) return drawn;
      renew();
      return fail(late);
    } catch (error) {
      renew();
      const reason = messageOf(error);
      return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
    }
  }

  return {
    renew,
    withLabel: async (model, signal, use) => {
      const turn = await turns.add(async () => {
        const drawn = await drawnInTime(model, signal);
        if (!drawn.ok) return drawn;
        const using = use(drawn.value);
        const settled = using.then(
          () => undefined,
          () => undefined,
        );
        if ((await untilAborted(settled, signal)) === ABORTED) abandon(drawn.value, using);
        return ok({ using });
      });
      return turn.ok ? ok(await turn.value.using) : turn;
    },
  };
}

/** What the page measured as a reason to keep the paper. */
function faultOf({ overflowMm, clipped, letters }: z.infer<typeof drawnSchema>): Fault | null {
  if (overflowMm > 0) return fault('PRINT_LABEL_OVERFLOW', { mm: overflowMm.toFixed(1) });
  if (clipped !== null) {
    const { side, mm } = clipped;
    return fault('PRINT_LABEL_CLIPPED', { side, mm: mm.toFixed(1) });
  }
  if (letters.length === 0) return null;
  return fault('PRINT_LABEL_LETTERS', { letters: letters.join(' ') });
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
    const reason = messageOf(error);
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
  }
}

/** What the window shows now as a PDF of the printer's page. */
export function printToPdf(
  window: BrowserWindow,
  { paper, placement }: Pick<LabelModel, 'paper' | 'placement'>,
): Promise<Uint8Array> {
  const { widthMm, heightMm } = pageOf(paper, placement);
  return window.webContents.printToPDF({
    pageSize: { width: widthMm / MM_PER_INCH, height: heightMm / MM_PER_INCH },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  });
}
