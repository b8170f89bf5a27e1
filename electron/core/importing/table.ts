/** A cell: text, or a number as the workbook holds it, which may have lost digits. */
export type Cell = string | { readonly number: string };

/** One line of a table and its place in the file, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The titles of a table and the lines below them; blank lines are left out. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What a cell says, without blanks around it. */
export const cellText = (cell: Cell): string =>
  (typeof cell === 'string' ? cell : cell.number).trim();

const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cellText(cell) === '');

/** Exports put a name, a date or a note above their titles. */
const TITLES_WITHIN = 10;

/**
 * Splits lines into titles and rows. The titles are the first of the topmost lines in which most
 * titles are known, else the first line that is not blank.
 *
 * @param known how many columns of a line have a title that means something to the station
 * @returns null where all lines are blank
 */
export function tableOf(
  lines: readonly TableRow[],
  known: (columns: readonly string[]) => number,
): Table | null {
  const filled = lines.filter((line) => !isBlank(line));
  const candidates = filled.slice(0, TITLES_WITHIN).map((line, place) => {
    const columns = line.cells.map((cell) => cellText(cell));
    return { columns, place, score: known(columns) };
  });
  const [best] = candidates.toSorted((a, b) => b.score - a.score || a.place - b.place);
  return best === undefined ? null : { columns: best.columns, rows: filled.slice(best.place + 1) };
}
