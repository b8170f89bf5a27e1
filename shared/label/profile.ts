import { z } from 'zod';
import { PAPER_76_130, paperSchema } from './paper.ts';

/** How far a label may be moved; more is a wrong paper, not a shifted one. */
export const MAX_OFFSET_MM = 10;
/** The scale of drivers that print a little smaller or larger than they are told. */
export const SCALE_LIMITS = { min: 90, max: 110 };

const MM_PER_INCH = 25.4;

/** Whole tenths, whatever a floating point number makes of them. */
const tenths = z.number().refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6);

/** How one printer puts a label on its paper; found with the calibration sheet. */
export const placementSchema = z.object({
  dpi: z.union([z.literal(203), z.literal(300)]),
  /** Moves everything to the right, in steps of 0.1 mm. */
  offsetXMm: tenths.min(-MAX_OFFSET_MM).max(MAX_OFFSET_MM),
  /** Moves everything down, in steps of 0.1 mm. */
  offsetYMm: tenths.min(-MAX_OFFSET_MM).max(MAX_OFFSET_MM),
  /** Clockwise. With 90 and 270 the printer is given a page as wide as the label is high. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** In percent, steps of 0.1: what makes the driver's millimetre a real one. */
  scalePercent: tenths.min(SCALE_LIMITS.min).max(SCALE_LIMITS.max),
});
export type Placement = z.infer<typeof placementSchema>;

/** What is set for one printer; `""` stands for the printer that the dialog chooses. */
export const printerProfileSchema = placementSchema.extend({
  printer: z.string(),
  paper: paperSchema,
});
export type PrinterProfile = z.infer<typeof printerProfileSchema>;

export const STRAIGHT: Placement = {
  dpi: 203,
  offsetXMm: 0,
  offsetYMm: 0,
  rotation: 0,
  scalePercent: 100,
};

/** The printer's own profile, or what holds for a printer that nobody has set up. */
export const profileOf = (profiles: readonly PrinterProfile[], printer: string): PrinterProfile =>
  profiles.find((profile) => profile.printer === printer) ?? {
    ...STRAIGHT,
    printer,
    paper: PAPER_76_130,
  };

/** The profiles with this one in place of its printer's older one. */
export const withProfile = (
  profiles: readonly PrinterProfile[],
  profile: PrinterProfile,
): PrinterProfile[] => [...profiles.filter(({ printer }) => printer !== profile.printer), profile];

/** Lengths on paper, in millimetres. */
export interface Size {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The page that the printer is given: the paper, lying where the label is turned to its side. */
export const pageOf = (paper: Size, { rotation }: Pick<Placement, 'rotation'>): Size =>
  rotation % 180 === 0
    ? { widthMm: paper.widthMm, heightMm: paper.heightMm }
    : { widthMm: paper.heightMm, heightMm: paper.widthMm };

/** The room that a label is laid out in before it is scaled to the paper. */
export const roomOf = (paper: Size, { scalePercent }: Pick<Placement, 'scalePercent'>): Size => ({
  widthMm: (paper.widthMm * 100) / scalePercent,
  heightMm: (paper.heightMm * 100) / scalePercent,
});

/**
 * Where the label's own top left corner comes to lie on the page, in millimetres before scaling.
 * It is a whole number of printer dots, so that bars that begin on a dot of the label begin on a
 * dot of the page: an offset is kept to within half a dot (0.06 mm at 203 dpi).
 */
export function originOf(paper: Size, placement: Placement): { xMm: number; yMm: number } {
  const dotMm = MM_PER_INCH / placement.dpi;
  const page = pageOf(roomOf(paper, placement), placement);
  const wholeDots = (mm: number): number => Math.floor(mm / dotMm + 1e-6) * dotMm;
  const offset = (mm: number): number => Math.round(mm / dotMm) * dotMm;
  const { rotation, offsetXMm, offsetYMm } = placement;
  const right = rotation === 90 || rotation === 180;
  const bottom = rotation === 180 || rotation === 270;
  return {
    xMm: (right ? wholeDots(page.widthMm) : 0) + offset(offsetXMm),
    yMm: (bottom ? wholeDots(page.heightMm) : 0) + offset(offsetYMm),
  };
}
