import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { inTransaction } from '../../ledger/db.ts';
import { prepareRow } from './prepare-row.ts';
import type { ImportDeps } from './take-parcel.ts';
import { takeParcel } from './take-parcel.ts';
import type { OrderFileRow } from './order-file.ts';
import { readOrderFile } from './order-file.ts';

/** One entry of a file and what is to be said about it. */
interface ReportedRow {
  /** Place in the file, from 1. */
  readonly row: number;
  readonly orderId: string;
  readonly packId: string;
  readonly fault: Fault;
}

/** What an import took and what it left, row by row. */
export interface ImportReport {
  readonly taken: ParcelKey[];
  /** Parcels that were asked before: their number and content stay as they were. */
  readonly keptAsAsked: ParcelKey[];
  readonly refused: ReportedRow[];
  /** Parcels that were taken over, although the platform may refuse them. */
  readonly warnings: ReportedRow[];
}

export type { ImportDeps } from './take-parcel.ts';

/** Takes the orders of a file into the ledger; entries that cannot be asked for are reported. */
export function importOrders(
  deps: ImportDeps,
  fileName: string,
  text: string,
): Result<ImportReport, Fault> {
  const rows = readOrderFile(fileName, text);
  return rows.ok ? ok(takeRows(deps, fileName, rows.value)) : rows;
}

/** Stores the rows in one transaction. A parcel that was asked before keeps the content it was asked with. */
export function takeRows(
  deps: ImportDeps,
  source: string,
  rows: readonly OrderFileRow[],
): ImportReport {
  const report: ImportReport = { taken: [], keptAsAsked: [], refused: [], warnings: [] };
  inTransaction(deps.db, () => {
    for (const { row, orderId, packId, parcel } of rows.map(prepareRow)) {
      if (!parcel.ok) {
        report.refused.push({ row, orderId, packId, fault: parcel.error });
      } else if (takeParcel(deps, source, parcel.value) === 'kept') {
        report.keptAsAsked.push(parcel.value.key);
      } else {
        report.taken.push(parcel.value.key);
        for (const fault of parcel.value.warnings) {
          report.warnings.push({ row, orderId, packId, fault });
        }
      }
    }
  });
  return report;
}
