import { createCsvLines, csvHeadings } from './csv-cells.ts';
import type { ExportColumn } from './export-columns.ts';
import type { FileSink } from './file-sink.ts';
import type { RowSink } from './row-sink.ts';

/** Rows as CSV: UTF-8 with its mark, CRLF, safe to open in a spreadsheet. */
export function createCsvSink(file: FileSink, columns: readonly ExportColumn[]): RowSink {
  const lines = createCsvLines(columns);
  file.write(csvHeadings(columns));
  return {
    write: async (rows) => file.write(lines(rows)),
    end: async () => 1,
  };
}
