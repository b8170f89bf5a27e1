import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import { code128 } from '../../printing/barcode.ts';

/** Both cases, digits, and the letters and signs that other keyboard layouts put elsewhere. */
const TEST_TEXT = 'WB-Zy_4qA/7m';
const ANY_WIDTH_MM = 1_000;
const ANY_DPI = 203;

/** The code that the scanner check shows on the screen. */
export function scannerTestCode(): Result<Response<'scanner:test-code'>, Fault> {
  const barcode = code128(TEST_TEXT, ANY_WIDTH_MM, ANY_DPI);
  return barcode.ok ? ok({ text: TEST_TEXT, widths: [...barcode.value.widths] }) : barcode;
}
