import { z } from 'zod';

/** The narrowest and longest paper that label printers of a bench take. */
export const PAPER_LIMITS = { minWidthMm: 60, maxWidthMm: 112, minHeightMm: 80, maxHeightMm: 300 };

/** Paper of one label, in millimetres. */
export const paperSchema = z.object({
  widthMm: z.number().min(PAPER_LIMITS.minWidthMm).max(PAPER_LIMITS.maxWidthMm),
  heightMm: z.number().min(PAPER_LIMITS.minHeightMm).max(PAPER_LIMITS.maxHeightMm),
});
export type Paper = z.infer<typeof paperSchema>;

/** The usual one-part waybill paper. */
export const PAPER_76_130: Paper = { widthMm: 76, heightMm: 130 };
/** One part, wide. */
export const PAPER_100_150: Paper = { widthMm: 100, heightMm: 150 };
/** Two parts: 110 mm for the carrier, 70 mm that stay with the goods. */
export const PAPER_100_180: Paper = { widthMm: 100, heightMm: 180 };
/** Two parts: 150 mm for the carrier, 60 mm that stay with the goods. */
export const PAPER_100_210: Paper = { widthMm: 100, heightMm: 210 };

/** The papers that the setup offers by name; any other size within the limits is one's own. */
export const USUAL_PAPERS: readonly Paper[] = [
  PAPER_76_130,
  PAPER_100_150,
  PAPER_100_180,
  PAPER_100_210,
];

export const isSamePaper = (a: Paper, b: Paper): boolean =>
  a.widthMm === b.widthMm && a.heightMm === b.heightMm;

/** `76 × 130 mm` without the unit. */
export const paperName = ({ widthMm, heightMm }: Paper): string => `${widthMm} × ${heightMm}`;
