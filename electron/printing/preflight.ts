import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { ReadPage, ReadPages } from './read-page.ts';

/** Content or paper off by more makes a second, blank label or a shifted one. */
const TOLERANCE_MM = 0.5;

/** What a preflight needs to know of a label. */
export type LabelProof = Pick<LabelModel, 'paper' | 'placement' | 'trackNo'>;

/**
 * Checks a PDF of labels before paper: exactly one page a label, each as large as its paper within
 * 0.5 mm, each with a barcode that reads as the label's number in the printer's dots. What a label
 * cuts off is measured by the page that draws it (`drawLabels`), before there is a PDF.
 *
 * @param labels in the order of the pages, all for the same printer
 * @returns what is wrong with each, in the same order; null = nothing
 */
export async function preflight(
  pdf: Uint8Array,
  labels: readonly LabelProof[],
  read: ReadPages,
): Promise<readonly (Fault | null)[]> {
  const [first] = labels;
  if (first === undefined) return [];
  const { dpi, scalePercent, rotation } = first.placement;
  // The driver undoes the profile's scale: its dots are those of the unscaled label.
  const pages = await read(pdf, {
    dpi: (dpi * 100) / scalePercent,
    turned: rotation !== 0,
    pages: labels.length,
  });
  if (pages.length !== labels.length) {
    const why = fault('PRINT_LABEL_PAGES', { pages: pages.length, labels: labels.length });
    return labels.map(() => why);
  }
  return pages.map((page, place) => {
    const label = labels[place] ?? first;
    return wrongSize(page, label) ?? unreadable(page, label);
  });
}

function wrongSize(page: ReadPage, { paper, placement }: LabelProof): Fault | null {
  const wanted = pageOf(paper, placement);
  const fits =
    Math.abs(page.widthMm - wanted.widthMm) <= TOLERANCE_MM &&
    Math.abs(page.heightMm - wanted.heightMm) <= TOLERANCE_MM;
  if (fits) return null;
  return fault('PRINT_LABEL_SIZE', {
    width: page.widthMm.toFixed(1),
    height: page.heightMm.toFixed(1),
    wantedWidth: wanted.widthMm,
    wantedHeight: wanted.heightMm,
  });
}

function unreadable({ barcodes }: ReadPage, { trackNo, placement }: LabelProof): Fault | null {
  if (barcodes.length > 0 && barcodes.every((text) => text === trackNo)) return null;
  const wrong = barcodes.find((text) => text !== trackNo) ?? '—';
  return fault('PRINT_BARCODE_UNREADABLE', { trackNo, read: wrong, dpi: placement.dpi });
}
