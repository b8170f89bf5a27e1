import { PDFDocument } from '@cantoo/pdf-lib';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Paper } from '../../shared/label/model.ts';

const MM_PER_POINT = 25.4 / 72;
/** Content or paper off by more makes a second, blank label or a shifted one. */
const TOLERANCE_MM = 0.5;

/** Checks a label's PDF before paper: exactly one page, as large as the paper within 0.5 mm. */
export async function preflight(pdf: Uint8Array, paper: Paper): Promise<Fault | null> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const [page, ...others] = document.getPages();
  if (page === undefined || others.length > 0) {
    return fault('PRINT_LABEL_PAGES', { pages: document.getPageCount() });
  }
  const { width, height } = page.getMediaBox();
  const widthMm = width * MM_PER_POINT;
  const heightMm = height * MM_PER_POINT;
  const fits =
    Math.abs(widthMm - paper.widthMm) <= TOLERANCE_MM &&
    Math.abs(heightMm - paper.heightMm) <= TOLERANCE_MM;
  if (fits) return null;
  return fault('PRINT_LABEL_SIZE', {
    width: widthMm.toFixed(1),
    height: heightMm.toFixed(1),
    wantedWidth: paper.widthMm,
    wantedHeight: paper.heightMm,
  });
}
