import { PDFDocument } from '@cantoo/pdf-lib';
import type { DrawLabels, LabelPages } from '../../../electron/printing/checked-document.ts';
import { createPageReader } from '../../../electron/printing/read-page.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import { ok } from '../../../shared/result.ts';
import { sampleLabelPdf } from './sample-label.ts';

export interface SampleFlaws {
  /** What the drawn label measures as wrong; null = nothing. */
  readonly faultOf?: (model: LabelModel) => Fault | null;
  /** The code that its bars read as instead of its number. */
  readonly codeOf?: (model: LabelModel) => string;
}

/** Stands for the label window on plain Node: pages with nothing but the number's barcode. */
export const drawSamples =
  ({ faultOf = () => null, codeOf = ({ trackNo }) => trackNo }: SampleFlaws = {}): DrawLabels =>
  async (models, _signal, use) =>
    ok(
      await use({
        faults: models.map(faultOf),
        toPdf: async (places) => {
          const document = await PDFDocument.create();
          for (const model of places.flatMap((place) => models[place] ?? [])) {
            const sample = { ...model.paper, dpi: 203, code: codeOf(model) };
            const one = await PDFDocument.load(await sampleLabelPdf(sample));
            for (const page of await document.copyPages(one, [0])) document.addPage(page);
          }
          return document.save();
        },
      }),
    );

/** Sample pages, read back as real ones are. */
export const samplePages = (flaws?: SampleFlaws): LabelPages => ({
  draw: drawSamples(flaws),
  read: createPageReader(),
});
