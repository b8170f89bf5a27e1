import { createRequire } from 'node:module';
import type bwipjs from 'bwip-js/node';
import {
  MAX_MODULE_DOTS,
  MIN_MODULE_DOTS,
  moduleDotsIn,
} from '../../shared/label/barcode-width.ts';
import type { Barcode, QrCode } from '../../shared/label/model.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

let drawer: typeof bwipjs | null = null;

/** Loaded with the first barcode: it is large, and the first screen needs none. */
function barcodes(): typeof bwipjs {
  const load: (name: string) => typeof bwipjs = createRequire(import.meta.url);
  drawer ??= load('bwip-js/node');
  return drawer;
}

/**
 * Code 128 of a tracking number as whole printer dots, as wide as fits.
 *
 * @param widthMm room for the bars and their white on both sides
 */
export function code128(trackNo: string, widthMm: number, dpi: number): Result<Barcode, Fault> {
  const [symbol] = barcodes().raw({ bcid: 'code128', text: trackNo });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('Code 128 without bars');
  const moduleDots = Math.min(MAX_MODULE_DOTS, moduleDotsIn(symbol.sbs, widthMm, dpi));
  if (moduleDots < MIN_MODULE_DOTS) return fail(fault('PRINT_BARCODE_TOO_WIDE', { trackNo, dpi }));
  return ok({ widths: symbol.sbs, moduleDots, dpi });
}

/** A QR code of a text. */
export function qrCode(text: string): QrCode {
  const [symbol] = barcodes().raw({ bcid: 'qrcode', text });
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('QR code without modules');
  const { pixs, pixx } = symbol;
  const modules: boolean[][] = [];
  for (let at = 0; at < pixs.length; at += pixx) {
    modules.push(Array.from(pixs.slice(at, at + pixx), (pixel) => pixel === 1));
  }
  return { modules };
}
