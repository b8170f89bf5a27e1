import type { Fault } from '../../../shared/errors/codes.ts';
import type { Language } from '../../../shared/language.ts';
import type {
  ReprintReport,
  ReprintReportOutcome,
  ReprintReportWay,
  ReprintSheet,
} from '../../../shared/reprints.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { AskWhere } from '../exporting/export-desk.ts';
import { createCsvLines, csvHeadings } from '../exporting/csv-cells.ts';
import { writeWhole } from '../exporting/file-sink.ts';
import type { SheetPrinter } from '../hand-over/hand-over-desk.ts';
import { reprintColumns } from './reprint-columns.ts';

export interface ReprintReportDeps {
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly practice: boolean;
  readonly language: () => Language;
  readonly reprintSheets: Pick<SheetPrinter<ReprintSheet>, 'print'>;
  readonly askWhere: AskWhere;
}

/** Gives a day's report to a printer or into a file. */
export const giveOutReport = (
  deps: ReprintReportDeps,
  report: ReprintReport,
  way: ReprintReportWay,
): Promise<Result<ReprintReportOutcome, Fault>> =>
  way === 'csv' ? saved(deps, report) : printed(deps, report);

async function printed(
  deps: ReprintReportDeps,
  report: ReprintReport,
): Promise<Result<ReprintReportOutcome, Fault>> {
  const taken = await deps.reprintSheets.print({
    ...report,
    language: deps.language(),
    practice: deps.practice,
    printedAtMs: deps.nowMs(),
    operator: deps.operator(),
  });
  if (!taken.ok) return taken;
  return ok(taken.value === null ? { kind: 'cancelled' } : { kind: 'printed', ...taken.value });
}

async function saved(
  deps: ReprintReportDeps,
  { day, rows }: ReprintReport,
): Promise<Result<ReprintReportOutcome, Fault>> {
  const language = deps.language();
  const name = `${language === 'en' ? 'reprints' : '重打日报'}-${day}.csv`;
  const file = await deps.askWhere({ name, format: 'csv' });
  if (file === null) return ok({ kind: 'cancelled' });
  const columns = reprintColumns(language);
  const why = writeWhole(file, csvHeadings(columns) + createCsvLines(columns)(rows));
  return why === null ? ok({ kind: 'saved', file }) : fail(why);
}
