import { parse } from 'csv-parse/sync';
import type { TableRow } from './table.ts';

const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads the lines of a CSV text. Cells stay as they are written, but for blanks around them and the
 * two ways of keeping a spreadsheet from turning an id into a number or a formula: `="123"` and
 * `'123`.
 *
 * @throws Error where quotation marks do not match
 */
export function readCsv(text: string): readonly TableRow[] {
  const records: readonly (readonly string[])[] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
  });
  return records.map((cells, place) => ({ row: place + 1, cells: cells.map(cellOf) }));
}

/** The one that stands most often outside quotation marks in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4096).replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: start.split(delimiter).length,
  }));
  const [most] = counted.toSorted((a, b) => b.count - a.count);
  return most?.delimiter ?? ',';
}

const AS_FORMULA = /^="(.*)"$/s;
const AS_QUOTED = /^'(?=\d+$|[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

const cellOf = (written: string): string => {
  const text = written.trim();
  return (AS_FORMULA.exec(text)?.[1] ?? text).replace(AS_QUOTED, '').trim();
};
