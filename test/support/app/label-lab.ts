import type { ElectronApplication } from 'playwright-core';
import { z } from 'zod';
import type { LabelModel } from '../../../shared/label/model.ts';
import { pageOf } from '../../../shared/label/profile.ts';
import { the } from '../station/result.ts';

/** What `window.drawLabels` answers for a label. */
const drawnSchema = z.object({
  overflowMm: z.number(),
  clipped: z.object({ side: z.string(), mm: z.number() }).nullable(),
  letters: z.array(z.string()),
  fitting: z.object({ peopleZoom: z.number(), itemsZoom: z.number(), itemsShown: z.number() }),
});
export type DrawnLabel = z.infer<typeof drawnSchema>;

/** A label page of the running station that a test draws on as it likes. */
export interface LabelLab {
  readonly draw: (model: LabelModel) => Promise<{ drawn: DrawnLabel; pdf: Uint8Array }>;
  /** Labels of one paper and placement as one document, also those with a fault. */
  readonly drawAll: (
    models: readonly LabelModel[],
  ) => Promise<{ drawn: readonly DrawnLabel[]; pdf: Uint8Array }>;
}

const MM_PER_INCH = 25.4;

/** Opens a label window of its own in the station's process. */
export async function openLabelLab(electron: ElectronApplication): Promise<LabelLab> {
  const id = await electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, width: 600, height: 900 });
    await window.loadURL('waybench://app/label.html');
    return window.id;
  });
  const drawAll: LabelLab['drawAll'] = async (models) => {
    const first = the(models[0]);
    const page = pageOf(first.paper, first.placement);
    const { answer, base64 } = await electron.evaluate(
      async ({ BrowserWindow }, job) => {
        const contents = BrowserWindow.fromId(job.id)?.webContents;
        if (contents === undefined) throw new Error('No label window');
        const drawn: unknown = await contents.executeJavaScript(job.draw);
        await contents.executeJavaScript(job.show);
        const pdf = await contents.printToPDF({
          pageSize: job.pageSize,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          printBackground: true,
          preferCSSPageSize: true,
        });
        return { answer: drawn, base64: pdf.toString('base64') };
      },
      {
        id,
        draw: `window.drawLabels(${JSON.stringify(models)})`,
        show: `window.showLabels(${JSON.stringify([...models.keys()])})`,
        pageSize: { width: page.widthMm / MM_PER_INCH, height: page.heightMm / MM_PER_INCH },
      },
    );
    return { drawn: z.array(drawnSchema).parse(answer), pdf: Buffer.from(base64, 'base64') };
  };
  return {
    drawAll,
    draw: async (model) => {
      const { drawn, pdf } = await drawAll([model]);
      return { drawn: the(drawn[0]), pdf };
    },
  };
}
