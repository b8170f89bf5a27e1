import { z } from 'zod';
import { languageSchema } from '../language.ts';
import { barcodeSchema } from './model.ts';
import { paperSchema } from './paper.ts';
import { placementSchema } from './profile.ts';

/** A sheet to measure a printer by, drawn through its profile. */
export const calibrationSheetSchema = z.object({
  language: languageSchema,
  /** `""` where the dialog chooses the printer. */
  printer: z.string(),
  paper: paperSchema,
  placement: placementSchema,
  /** The same text with modules of 1, 2, 3 and 4 dots. */
  barcodes: z.array(barcodeSchema.extend({ moduleDots: z.number().int().min(1) })),
});
export type CalibrationSheet = z.infer<typeof calibrationSheetSchema>;

/** The side of the square that is measured: as large as the paper has room for. */
export const squareMm = ({ widthMm, heightMm }: { widthMm: number; heightMm: number }): number =>
  widthMm >= 66 && heightMm >= 120 ? 50 : 40;
