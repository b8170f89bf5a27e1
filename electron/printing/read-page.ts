import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PDFiumPage } from '@hyzyla/pdfium';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
/** A print head burns a dot or leaves it; grey does not come out. */
const BLACK_BELOW = 128;

/** One page of a PDF as a print head would burn it. */
export interface ReadPage {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Texts of its Code 128 barcodes. */
  readonly barcodes: readonly string[];
}

/** How the pages of a PDF are read. */
export interface Reading {
  /** Dots of the print head. */
  readonly dpi: number;
  /** Whether bars may run down the page. */
  readonly turned: boolean;
  /** How many pages there should be. */
  readonly pages: number;
}

export type ReadPages = (pdf: Uint8Array, reading: Reading) => Promise<readonly ReadPage[]>;

/** Reads every so many-th page of a PDF, from the first one on. */
export interface PageShare {
  readonly first: number;
  readonly step: number;
}

const EVERY_PAGE: PageShare = { first: 0, step: 1 };

/**
 * Rasterises with PDFium and decodes with ZXing, both as WebAssembly inside this thread; they are
 * loaded with the first label. It proves that the bars of the very PDF that is handed over are
 * readable as dots; the printer's own driver and its heat are not part of it.
 */
export function createPageReader(): (
  pdf: Uint8Array,
  reading: Reading,
  share?: PageShare,
) => Promise<readonly ReadPage[]> {
  let loading: Promise<PDFiumLibrary> | null = null;
  return async (pdf, reading, { first, step } = EVERY_PAGE) => {
    loading ??= loadReaders();
    const pdfium = await loading;
    const document = await pdfium.loadDocument(pdf);
    try {
      const pages: ReadPage[] = [];
      for (let place = first; place < document.getPageCount(); place += step) {
        pages.push(await readPage(document.getPage(place), reading));
      }
      return pages;
    } finally {
      document.destroy();
    }
  };
}

async function loadReaders(): Promise<PDFiumLibrary> {
  const here = createRequire(import.meta.url);
  const wasm = await readFile(here.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(wasm).buffer;
  prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: false });
  return PDFiumLibrary.init();
}

async function readPage(page: PDFiumPage, { dpi, turned }: Reading): Promise<ReadPage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const { data, width, height } = await page.render({
    scale: dpi / POINTS_PER_INCH,
    render: 'bitmap',
    colorSpace: 'Gray',
  });
  const dots: Dots = { data: burnt(data), width, height, colorSpace: 'srgb' };
  const found = await decode(dots, turned, false);
  return {
    widthMm: (originalWidth / POINTS_PER_INCH) * MM_PER_INCH,
    heightMm: (originalHeight / POINTS_PER_INCH) * MM_PER_INCH,
    barcodes: found.length > 0 ? found : await decode(dots, turned, true),
  };
}

type Dots = Exclude<Parameters<typeof readBarcodes>[0], Blob | ArrayBuffer | Uint8Array>;

/** Looking harder takes three times as long, and is for bars that are not where most are. */
async function decode(dots: Dots, turned: boolean, harder: boolean): Promise<string[]> {
  const found = await readBarcodes(dots, {
    formats: ['Code128'],
    tryRotate: turned,
    tryHarder: harder,
    tryInvert: false,
    tryDownscale: false,
  });
  return found.map(({ text }) => text);
}

/** Every dot black or white, as the four bytes a pixel that the decoder takes. */
function burnt(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(grey.length);
  for (let dot = 0; dot < grey.length; dot += 1) {
    pixels[dot] = (grey[dot] ?? 0) < BLACK_BELOW ? 0xff_00_00_00 : 0xff_ff_ff_ff;
  }
  return new Uint8ClampedArray(pixels.buffer);
}
