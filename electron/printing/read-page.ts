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

/**
 * @param dpi dots of the print head
 * @param turned whether bars may run down the page
 */
export type ReadPages = (
  pdf: Uint8Array,
  dpi: number,
  turned: boolean,
) => Promise<readonly ReadPage[]>;

/**
 * Rasterises with PDFium and decodes with ZXing, both as WebAssembly inside this process; they are
 * loaded with the first label. It proves that the bars of the very PDF that is handed over are
 * readable as dots; the printer's own driver and its heat are not part of it.
 */
export function createPageReader(): ReadPages {
  let loading: Promise<PDFiumLibrary> | null = null;
  return async (pdf, dpi, turned) => {
    loading ??= loadReaders();
    const pdfium = await loading;
    const document = await pdfium.loadDocument(pdf);
    try {
      const pages: ReadPage[] = [];
      for (const page of document.pages()) pages.push(await readPage(page, dpi, turned));
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

async function readPage(page: PDFiumPage, dpi: number, turned: boolean): Promise<ReadPage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const { data, width, height } = await page.render({
    scale: dpi / POINTS_PER_INCH,
    render: 'bitmap',
    colorSpace: 'Gray',
  });
  const found = await readBarcodes(
    { data: burnt(data), width, height, colorSpace: 'srgb' },
    {
      formats: ['Code128'],
      tryRotate: turned,
      tryHarder: true,
      tryInvert: false,
      tryDownscale: false,
    },
  );
  return {
    widthMm: (originalWidth / POINTS_PER_INCH) * MM_PER_INCH,
    heightMm: (originalHeight / POINTS_PER_INCH) * MM_PER_INCH,
    barcodes: found.map(({ text }) => text),
  };
}

/** Every dot black or white, as the four bytes a pixel that the decoder takes. */
function burnt(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(grey.length);
  for (let dot = 0; dot < grey.length; dot += 1) {
    pixels[dot] = (grey[dot] ?? 0) < BLACK_BELOW ? 0xff_00_00_00 : 0xff_ff_ff_ff;
  }
  return new Uint8ClampedArray(pixels.buffer);
}
