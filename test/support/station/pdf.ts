import { PDFDocument } from '@cantoo/pdf-lib';
import { sampleLabelPdf } from '../printer/sample-label.ts';

const POINTS_PER_MM = 72 / 25.4;

/** A PDF of empty pages. */
export async function blankPdf(widthMm: number, heightMm: number, pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    document.addPage([widthMm * POINTS_PER_MM, heightMm * POINTS_PER_MM]);
  }
  return document.save();
}

/** A PDF of pages with nothing but a number's barcode, in dots of 203 dpi. */
export const barcodePdf = (
  code: string,
  widthMm = 76,
  heightMm = 130,
  pages = 1,
): Promise<Uint8Array> => sampleLabelPdf({ code, widthMm, heightMm, dpi: 203, pages });
