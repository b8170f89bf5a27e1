import readWorkbook from 'read-excel-file/universal';
import { z } from 'zod';
import type { Cell, TableRow } from './table.ts';

const numberCell = z.object({ number: z.string() });

export interface Sheet {
  readonly name: string;
  readonly lines: readonly TableRow[];
}

/**
 * Reads the sheets of a workbook. Numbers come as the workbook holds them; dates as
 * `2026-11-21` or `2026-11-21 08:30:00`.
 *
 * @throws Error where the bytes are no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const input = new Uint8Array(bytes).buffer;
  const sheets = await readWorkbook(input, { parseNumber: (number) => ({ number }) });
  return sheets.map(({ sheet: name, data }) => ({
    name,
    lines: data.map((cells, place) => ({ row: place + 1, cells: cells.map(cellOf) })),
  }));
}

/** @param value as the library gives it: text, our number, a truth value, a date or null */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const number = numberCell.safeParse(value);
  return number.success ? number.data : '';
}

const dateText = (date: Date): string =>
  Number.isNaN(date.getTime())
    ? ''
    : date
        .toISOString()
        .replace('T00:00:00.000Z', '')
        .replace('T', ' ')
        .replace(/\.\d+Z$/, '');
