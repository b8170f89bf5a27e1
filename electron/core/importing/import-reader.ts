import type { Fault } from '../../../shared/errors/codes.ts';
import type { ColumnMapping, ImportSource } from '../../../shared/import-views.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { OrderFileRow } from './order-file.ts';
import { openFile } from './open-file.ts';
import type { PreparedParcel, PreparedRow } from './prepare-row.ts';
import { prepareRow } from './prepare-row.ts';
import type { TableOverrides } from './table-orders.ts';
import { tableOrders } from './table-orders.ts';
import type { Table } from './table.ts';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file turned out to be. A table has no parcels until its columns have a meaning. */
export interface OpenedFile {
  readonly source: ImportSource;
  /** The titles of a table; null for a file that needs none. */
  readonly columns: readonly string[] | null;
  readonly total: number;
}

/** What a preview needs of a row; the personal part stays with the reader. */
export interface RowDigest {
  readonly row: number;
  readonly orderId: string;
  readonly packId: string;
  readonly parcel: Result<Omit<PreparedParcel, 'content' | 'goods' | 'lastFour'>, Fault>;
}

/**
 * Reads one order file and gives its parcels piece by piece. It stands on a thread of its own in
 * the station (`thread-reader.ts`) and is used as it is by the command line.
 */
export interface ImportReader {
  readonly open: (
    file: ImportFile,
    overrides: TableOverrides,
  ) => Promise<Result<OpenedFile, Fault>>;
  /** Gives the columns of an opened table their meaning. @returns how many parcels there are */
  readonly map: (mapping: ColumnMapping) => Promise<number>;
  readonly digests: (from: number, count: number) => Promise<readonly RowDigest[]>;
  readonly rows: (from: number, count: number) => Promise<readonly PreparedRow[]>;
  readonly close: () => Promise<void>;
}

export function createImportReader(): ImportReader {
  let table: Table | null = null;
  let rows: readonly OrderFileRow[] = [];
  let known: TableOverrides = { channel: null, userId: null };
  return {
    open: async (file, overrides) => {
      const opened = await openFile(file.name, file.bytes, overrides);
      if (!opened.ok) return opened;
      known = overrides;
      const { source } = opened.value;
      if (opened.value.kind === 'table') {
        table = opened.value.table;
        return ok({ source, columns: table.columns, total: 0 });
      }
      rows = opened.value.rows;
      return ok({ source, columns: null, total: rows.length });
    },
    map: async (mapping) => {
      if (table !== null) rows = tableOrders(table, mapping, known);
      return rows.length;
    },
    digests: async (from, count) =>
      rows
        .slice(from, from + count)
        .map(prepareRow)
        .map(digestOf),
    rows: async (from, count) => rows.slice(from, from + count).map(prepareRow),
    close: async () => {
      table = null;
      rows = [];
    },
  };
}

function digestOf(row: PreparedRow): RowDigest {
  if (!row.parcel.ok) return { ...row, parcel: row.parcel };
  const { content: _, goods: __, lastFour: ___, ...parcel } = row.parcel.value;
  return { ...row, parcel: ok(parcel) };
}
