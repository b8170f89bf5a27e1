import type { HandOverRow } from '../../shared/hand-over.ts';

/** A row with its place on the whole sheet, from 1. */
export interface NumberedRow extends HandOverRow {
  readonly place: number;
}

/** One page of A4: two columns of rows, read down the left one first. */
export interface SheetPage {
  readonly columns: readonly (readonly NumberedRow[])[];
  /** The last page leaves room for signatures. */
  readonly isLast: boolean;
}

/** Rows of one column; `sheet.css` gives each the same height, so that a page never overflows. */
export const ROWS_IN_COLUMN = 40;
export const ROWS_ABOVE_SIGNATURES = 34;
const COLUMNS = 2;

/** Shares rows out to pages. The last page always has room for signatures. */
export function sheetPages(rows: readonly HandOverRow[]): readonly SheetPage[] {
  const numbered = rows.map((row, place) => ({ ...row, place: place + 1 }));
  const pages: SheetPage[] = [];
  let rest: readonly NumberedRow[] = numbered;
  while (rest.length > COLUMNS * ROWS_ABOVE_SIGNATURES) {
    const taken = rest.slice(0, COLUMNS * ROWS_IN_COLUMN);
    pages.push({ columns: inColumns(taken, ROWS_IN_COLUMN), isLast: false });
    rest = rest.slice(taken.length);
  }
  pages.push({ columns: inColumns(rest, Math.ceil(rest.length / COLUMNS)), isLast: true });
  return pages;
}

const inColumns = (
  rows: readonly NumberedRow[],
  height: number,
): readonly (readonly NumberedRow[])[] => [rows.slice(0, height), rows.slice(height)];
