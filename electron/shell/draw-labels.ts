import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { DrawnLabels } from '../printing/checked-document.ts';

const MM_PER_INCH = 25.4;

/** What `window.drawLabels` of the label page answers for each label. */
const measuredSchema = z.object({
  overflowMm: z.number(),
  clipped: z
    .object({ side: z.enum(['left', 'top', 'right', 'bottom']), mm: z.number() })
    .nullable(),
  letters: z.array(z.string()),
});

/** Labels drawn in a window, which shows the pages that `toPdf` was last asked for. */
export interface LabelsOnWindow extends DrawnLabels {
  readonly window: BrowserWindow;
}

/** Draws labels on the label page, each on a page of its own of the first one's paper. */
export async function drawLabels(
  window: BrowserWindow,
  models: readonly LabelModel[],
): Promise<LabelsOnWindow> {
  const [first] = models;
  if (first === undefined) throw new Error('A document without a label');
  const answer = await call(window, 'drawLabels', models);
  return {
    window,
    faults: z.array(measuredSchema).length(models.length).parse(answer).map(faultOf),
    toPdf: async (places) => {
      await call(window, 'showLabels', places);
      return printToPdf(window, first);
    },
  };
}

const call = (window: BrowserWindow, verb: string, value: unknown): Promise<unknown> =>
  window.webContents.executeJavaScript(`window.${verb}(${JSON.stringify(value)})`);

/** What the page measured as a reason to keep the paper. */
function faultOf({ overflowMm, clipped, letters }: z.infer<typeof measuredSchema>): Fault | null {
  if (overflowMm > 0) return fault('PRINT_LABEL_OVERFLOW', { mm: overflowMm.toFixed(1) });
  if (clipped !== null) {
    const { side, mm } = clipped;
    return fault('PRINT_LABEL_CLIPPED', { side, mm: mm.toFixed(1) });
  }
  if (letters.length === 0) return null;
  return fault('PRINT_LABEL_LETTERS', { letters: letters.join(' ') });
}

/** What the window has on its pages now as a PDF of the printer's paper. */
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
