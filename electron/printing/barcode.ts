import bwipjs from 'bwip-js/node';
import type { Barcode } from '../../shared/label/model.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

/** Narrower modules read badly on thermal printers (design §8: at least 2 dots a module). */
const MIN_MODULE_DOTS = 2;
/** Wider modules only make the barcode longer than a hand scanner's beam. */
const MAX_MODULE_DOTS = 4;
/** Code 128 asks for ten modules of white on each side. */
const QUIET_MODULES = 20;

const MM_PER_INCH = 25.4;

/**
 * Code 128 of a tracking number as whole printer dots, as wide as fits.
 *
 * @param widthMm room for the bars and their white on both sides
 */
export function code128(trackNo: string, widthMm: number, dpi: number): Result<Barcode, Fault> {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text: trackNo });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('Code 128 without bars');
  const modules = symbol.sbs.reduce((sum, width) => sum + width, QUIET_MODULES);
  const roomDots = Math.floor((widthMm / MM_PER_INCH) * dpi);
  const moduleDots = Math.min(MAX_MODULE_DOTS, Math.floor(roomDots / modules));
  if (moduleDots < MIN_MODULE_DOTS) return fail(fault('PRINT_BARCODE_TOO_WIDE', { trackNo, dpi }));
  return ok({ widths: symbol.sbs, moduleDots, dpi });
}
