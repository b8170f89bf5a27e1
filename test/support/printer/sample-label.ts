import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import bwipjs from 'bwip-js/node';

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
const MODULE_DOTS = 3;
const BLACK = rgb(0, 0, 0);

/** Where the barcode stands, in dots from the label's left and top edge. */
export const SAMPLE_BARCODE = { left: 48, top: 160, height: 120 } as const;

export interface SampleLabel {
  readonly widthMm: number;
  readonly heightMm: number;
  /** The dots that the bars are made of. */
  readonly dpi: number;
  readonly code: string;
  readonly pages?: number;
}

/** A PDF of label pages, each with a Code 128 whose modules are 3 printer dots wide. */
export async function sampleLabelPdf(label: SampleLabel): Promise<Uint8Array> {
  const { widthMm, heightMm, dpi, code, pages = 1 } = label;
  const dot = POINTS_PER_INCH / dpi;
  const document = await PDFDocument.create();
  for (let count = 0; count < pages; count += 1) {
    const page = document.addPage([points(widthMm), points(heightMm)]);
    for (const bar of barsOf(code)) {
      page.drawRectangle({
        x: (SAMPLE_BARCODE.left + bar.x) * dot,
        y: page.getHeight() - (SAMPLE_BARCODE.top + SAMPLE_BARCODE.height) * dot,
        width: bar.width * dot,
        height: SAMPLE_BARCODE.height * dot,
        color: BLACK,
      });
    }
  }
  return document.save();
}

/** The widths of a row's runs of equal dots, beginning with white, as the sample's barcode has them. */
export function sampleRuns(code: string): readonly number[] {
  const modules = modulesOf(code).map((width) => width * MODULE_DOTS);
  return [SAMPLE_BARCODE.left, ...modules];
}

function points(mm: number): number {
  return (mm * POINTS_PER_INCH) / MM_PER_INCH;
}

interface Bar {
  readonly x: number;
  readonly width: number;
}

function barsOf(code: string): readonly Bar[] {
  const bars: Bar[] = [];
  let x = 0;
  for (const [index, modules] of modulesOf(code).entries()) {
    const width = modules * MODULE_DOTS;
    if (index % 2 === 0) bars.push({ x, width });
    x += width;
  }
  return bars;
}

/** Bar, space, bar, space … in modules. */
function modulesOf(code: string): readonly number[] {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text: code });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`"${code}" makes no Code 128.`);
  return symbol.sbs;
}
