import type { Fault } from '../../../shared/errors/codes.ts';
import type { CalibrationSheet } from '../../../shared/label/calibration.ts';
import type { PrinterProfile } from '../../../shared/label/profile.ts';
import { placementSchema } from '../../../shared/label/profile.ts';
import type { Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { code128 } from '../../printing/barcode.ts';

/** Brings a calibration sheet to paper. The value tells whether the dialog was accepted. */
export type PrintCalibration = (
  sheet: CalibrationSheet,
  way: 'dialog' | 'direct',
) => Promise<Result<boolean, Fault>>;

/** Short, so that it fits with modules of four dots too. */
const TEST_TEXT = 'WB40';
const MODULE_DOTS = [1, 2, 3, 4];
const ANY_WIDTH_MM = 1_000;

/** The sheet for a profile, saved or only typed. */
export function calibrationSheet(
  profile: PrinterProfile,
  language: Language,
): Result<CalibrationSheet, Fault> {
  const barcode = code128(TEST_TEXT, ANY_WIDTH_MM, profile.dpi);
  if (!barcode.ok) return barcode;
  const { printer, paper, dpi } = profile;
  const { widths } = barcode.value;
  return {
    ok: true,
    value: {
      language,
      printer,
      paper,
      placement: placementSchema.parse(profile),
      barcodes: MODULE_DOTS.map((moduleDots) => ({ widths, moduleDots, dpi })),
    },
  };
}
