import { describe, expect, test } from 'vitest';
import { code128 } from '../../../electron/printing/barcode.ts';
import type { Barcode } from '../../../shared/label/model.ts';
import { barcodeSchema } from '../../../shared/label/model.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';

const ROOM_MM = 70;
const QUIET_MODULES = 20;
const MM_PER_INCH = 25.4;

const barsOf = (trackNo: string, roomMm: number, dpi: number): Barcode =>
  valueOf(code128(trackNo, roomMm, dpi));

const widthMm = ({ widths, moduleDots, dpi }: Barcode): number =>
  ((widths.reduce((sum, width) => sum + width, QUIET_MODULES) * moduleDots) / dpi) * MM_PER_INCH;

describe('a barcode', () => {
  test.each([
    ['99000000000001', 203],
    ['99000000000001', 300],
    ['YT3024020200035', 203],
    ['JT5123456789012', 203],
    ['SF1234567890123', 300],
    ['75531717195834', 203],
  ])('of %s at %i dpi is whole dots and fits with its white', (trackNo, dpi) => {
    const barcode = barsOf(trackNo, ROOM_MM, dpi);
    expect(barcodeSchema.parse(barcode)).toEqual(barcode);
    expect(Number.isInteger(barcode.moduleDots)).toBe(true);
    expect(barcode.moduleDots).toBeGreaterThanOrEqual(2);
    expect(widthMm(barcode)).toBeLessThanOrEqual(ROOM_MM);
  });

  test('has the shape of Code 128: bars and spaces of 1 to 4 modules, 11 a symbol, 13 at the end', () => {
    const { widths } = barsOf('YT3024020200035', ROOM_MM, 203);
    expect(widths.every((width) => width >= 1 && width <= 4)).toBe(true);
    expect(widths.length % 6).toBe(1);
    const modules = widths.reduce((sum, width) => sum + width, 0);
    expect(modules % 11).toBe(2);
    expect(widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
  });

  test('is as wide as fits, up to four dots a module', () => {
    const narrow = barsOf('99000000000001', 45, 203);
    const wide = barsOf('99000000000001', 75, 203);
    expect(wide.moduleDots).toBeGreaterThan(narrow.moduleDots);
    expect(barsOf('99000000000001', 500, 203).moduleDots).toBe(4);
  });

  test('counts its quiet zone of ten modules on each side', () => {
    const atTwoDots = widthMm({ ...barsOf('99000000000001', 500, 203), moduleDots: 2 });
    expect(barsOf('99000000000001', atTwoDots + 0.2, 203).moduleDots).toBe(2);
    expect(code128('99000000000001', atTwoDots - 0.2, 203).ok).toBe(false);
  });

  test('is refused where it would be too fine to read', () => {
    const trackNo = 'ABCDEFGHIJ0123456789ABCDEFGHIJ0123456789';
    expect(errorOf(code128(trackNo, ROOM_MM, 203))).toMatchObject({
      code: 'PRINT_BARCODE_TOO_WIDE',
      details: { trackNo, dpi: 203 },
    });
  });

  test('differs for different numbers', () => {
    expect(barsOf('99000000000001', ROOM_MM, 203).widths).not.toEqual(
      barsOf('99000000000002', ROOM_MM, 203).widths,
    );
  });
});
