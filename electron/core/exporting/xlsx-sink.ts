import type { ExportColumn } from './export-columns.ts';
import type { FileSink } from './file-sink.ts';
import type { RowSink } from './row-sink.ts';
import {
  columnLetters,
  sheetHead,
  sheetPath,
  sheetRow,
  sheetTail,
  workbookParts,
} from './xlsx-parts.ts';
import { createZipWriter } from './zip-writer.ts';

/** Excel takes this many lines in a sheet, the headings among them. */
export const LINES_IN_A_SHEET = 1_048_576;

/**
 * Rows as a workbook. Names and words are text cells, so that no id becomes a number. It is
 * written row by row: `write-excel-file` keeps a whole workbook in memory, more than 1 GB for a
 * million rows.
 *
 * @param linesInASheet after so many lines the next sheet begins
 */
export function createXlsxSink(
  file: FileSink,
  columns: readonly ExportColumn[],
  sheetName: string,
  linesInASheet: number = LINES_IN_A_SHEET,
): RowSink {
  const zip = createZipWriter(file);
  const letters = columns.map((_, place) => columnLetters(place));
  let sheets = 0;
  let line = 0;

  const beginSheet = (): string => {
    sheets += 1;
    line = 1;
    zip.begin(sheetPath(sheets));
    return sheetHead(columns, letters);
  };
  const endSheet = async (rest: string): Promise<void> => {
    await zip.write(rest + sheetTail(letters, line));
    zip.end();
  };
  let xml = beginSheet();
  return {
    write: async (rows) => {
      for (const row of rows) {
        if (line === linesInASheet) {
          await endSheet(xml);
          xml = beginSheet();
        }
        line += 1;
        xml += sheetRow(
          letters,
          line,
          columns.map(({ valueOf }) => valueOf(row)),
        );
      }
      await zip.write(xml);
      xml = '';
    },
    end: async () => {
      await endSheet(xml);
      for (const [path, part] of workbookParts(sheetName, sheets)) {
        zip.begin(path);
        await zip.write(part);
        zip.end();
      }
      await zip.finish();
      return sheets;
    },
  };
}
