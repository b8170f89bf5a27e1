/** Narrower modules read badly on thermal printers (design §8: at least 2 dots a module). */
export const MIN_MODULE_DOTS = 2;
/** Wider modules only make the barcode longer than a hand scanner's beam. */
export const MAX_MODULE_DOTS = 4;
/** Code 128 asks for ten modules of white on each side. */
const QUIET_MODULES = 20;

const MM_PER_INCH = 25.4;

/** How many whole dots a module can have in `roomMm`, white on both sides included. */
export function moduleDotsIn(widths: readonly number[], roomMm: number, dpi: number): number {
  const modules = widths.reduce((sum, width) => sum + width, QUIET_MODULES);
  return Math.floor(Math.floor((roomMm / MM_PER_INCH) * dpi) / modules);
}
