import type { ExportRow } from '../../ledger/export-rows.ts';

/** Where rows of an export go, a few at a time. */
export interface RowSink {
  readonly write: (rows: readonly ExportRow[]) => Promise<void>;
  /** Writes what ends the file. @returns how many sheets it has */
  readonly end: () => Promise<number>;
}
