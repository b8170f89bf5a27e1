import type { CommandSheet } from '../../../shared/command-sheet.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commandCode, SCAN_COMMANDS } from '../../../shared/scan-code.ts';
import { code128 } from '../../printing/barcode.ts';

const ANY_WIDTH_MM = 1_000;
const ANY_DPI = 203;

/** The sheet that stands beside the packer. */
export function commandSheet(language: Language): Result<CommandSheet, Fault> {
  const codes: CommandSheet['codes'] = [];
  for (const command of SCAN_COMMANDS) {
    const code = commandCode(command);
    const barcode = code128(code, ANY_WIDTH_MM, ANY_DPI);
    if (!barcode.ok) return barcode;
    codes.push({ command, code, widths: [...barcode.value.widths] });
  }
  return ok({ language, codes });
}
