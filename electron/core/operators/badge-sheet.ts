import type { BadgeSheet } from '../../../shared/badge-sheet.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Language } from '../../../shared/language.ts';
import type { Operator } from '../../../shared/operators.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { badgeCode } from '../../../shared/scan-code.ts';
import { code128 } from '../../printing/barcode.ts';

/** Room for the bars on a badge; any office printer has at least these dots. */
const BARS_MM = 74;
const DPI = 300;

/** The badges of operators, each with its barcode. */
export function badgeSheet(
  operators: readonly Operator[],
  language: Language,
): Result<BadgeSheet, Fault> {
  const badges: BadgeSheet['badges'] = [];
  for (const { name, role, badge } of operators) {
    const code = badgeCode(badge);
    const bars = code128(code, BARS_MM, DPI);
    if (!bars.ok) return bars;
    badges.push({ name, role, code, widths: [...bars.value.widths] });
  }
  return ok({ language, badges });
}
