import type { ReprintReport, ReprintRow } from '../../shared/reprints.ts';

/** One page of A4. Only the first sums up. */
export interface ReprintPageRows {
  readonly rows: readonly ReprintRow[];
  readonly isFirst: boolean;
}

/** Rows of a page; `reprint-sheet.css` gives each the same height, so that a page never overflows. */
export const ROWS_OF_PAGE = 42;
/** Lines above the rows of the first page, apart from those that sum up. */
const LINES_OF_SUMMARY_HEAD = 2;
/** A page of sums alone would be no report any more. */
export const MOST_OPERATORS = 25;

/** Shares the rows of a day out to pages; a day without reprints is one page, too. */
export function reprintPages(report: ReprintReport): readonly ReprintPageRows[] {
  const { rows, reasons, operators } = report;
  const summed = Math.max(reasons.length, Math.min(operators.length, MOST_OPERATORS));
  const first = ROWS_OF_PAGE - LINES_OF_SUMMARY_HEAD - summed;
  const pages: ReprintPageRows[] = [{ rows: rows.slice(0, first), isFirst: true }];
  for (let at = first; at < rows.length; at += ROWS_OF_PAGE) {
    pages.push({ rows: rows.slice(at, at + ROWS_OF_PAGE), isFirst: false });
  }
  return pages;
}
