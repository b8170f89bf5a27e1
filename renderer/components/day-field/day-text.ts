import { localDaySchema } from '../../../shared/ledger-filter.ts';

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that a text means, `YYYY-MM-DD`; null where it means none. Year, month, day in this order. */
export function dayOfText(text: string): string | null {
  const written = text.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = SEPARATED.exec(written) ?? DIGITS.exec(written);
  if (parts === null) return null;
  const [year = '', month = '', date = ''] = parts.slice(1);
  const day = localDaySchema.safeParse(
    `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
  );
  return day.success ? day.data : null;
}

/** Nothing that is typed after it could mean another day: `2026-11-2` may still become the 21st. */
export const isWholeDay = (text: string): boolean =>
  text.normalize('NFKC').replaceAll(/\D/g, '').length === 8;
