import { stringify } from 'csv-stringify/sync';
import type { ExportColumn } from './export-columns.ts';
import type { ExportRow } from '../../ledger/export-rows.ts';

/**
 * What keeps a spreadsheet from reading a name as a number or a date: a tab behind it, as the
 * exports of Chinese shop pages and payment services have it. Excel and WPS show the name alone,
 * and a reader that trims its cells gets the name alone; `="…"` would come back as a formula.
 */
const STAYS_TEXT = '\t';

/** What Excel needs to read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** `csv-stringify` puts an apostrophe before what a spreadsheet would take for a formula. */
const csvText = (records: (string | number)[][]): string =>
  stringify(records, {
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });

export const csvHeadings = (columns: readonly Pick<ExportColumn, 'heading'>[]): string =>
  BYTE_ORDER_MARK + csvText([columns.map(({ heading }) => heading)]);

/** A cell that stands in the file as it is. */
const PLAIN_CELL = '(?![=+\\-@\\t\uFF1D\uFF0B\uFF0D\uFF20])[^,"\\r\\n]*';

/**
 * Makes lines. `csv-stringify` looks at each cell several times, which doubles the time of a large
 * export, so it only gets the rows in which some cell has to be changed.
 */
export function createCsvLines<Row = ExportRow>(
  columns: readonly ExportColumn<Row>[],
): (rows: readonly Row[]) => string {
  const plain = new RegExp(`^${PLAIN_CELL}(?:,${PLAIN_CELL}){${columns.length - 1}}$`);
  const line = (row: Row): string => {
    const cells = columns.map(({ kind, valueOf }) => {
      const value = valueOf(row);
      return kind === 'name' && value !== '' ? `${value}${STAYS_TEXT}` : value;
    });
    const joined = cells.join(',');
    return plain.test(joined) ? `${joined}\r\n` : csvText([cells]);
  };
  return (rows) => {
    let lines = '';
    for (const row of rows) lines += line(row);
    return lines;
  };
}
