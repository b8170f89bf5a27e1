import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import type { ImportSource } from '../../../shared/import-views.ts';
import { tooLarge } from '../../../shared/import-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OrderFileRow } from './order-file.ts';
import { readOrderFile } from './order-file.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { knownTitles } from './guess-mapping.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { TableOverrides } from './table-orders.ts';
import type { Table, TableRow } from './table.ts';
import { tableOf } from './table.ts';

/** A file that was read: orders as they are, or a table whose columns need a meaning first. */
export type OpenFile =
  | {
      readonly kind: 'orders';
      readonly source: ImportSource;
      readonly rows: readonly OrderFileRow[];
    }
  | { readonly kind: 'table'; readonly source: ImportSource; readonly table: Table };

/** Reads an order file: the vendor's JSON, CSV or XLSX, by what its bytes are. */
export async function openFile(
  file: string,
  bytes: Uint8Array,
  overrides: TableOverrides,
): Promise<Result<OpenFile, Fault>> {
  const large = tooLarge(file, bytes.byteLength);
  if (large !== null) return fail(large);
  try {
    switch (fileKind(file, bytes)) {
      case 'xls':
        return fail(fault('FILE_XLS_OLD', { file }));
      case 'xlsx':
        return await openWorkbook(file, bytes);
      case 'csv':
        return openCsv(file, bytes);
      case 'json':
        return openJson(file, bytes, overrides);
    }
  } catch (error) {
    return fail(fault('FILE_NOT_TABLE', { file, reason: messageOf(error) }));
  }
}

function openJson(
  file: string,
  bytes: Uint8Array,
  overrides: TableOverrides,
): Result<OpenFile, Fault> {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail(fault('FILE_NOT_TEXT', { file }));
  const rows = readOrderFile(file, decoded.text, overrides);
  return rows.ok ? ok({ kind: 'orders', source: { kind: 'json' }, rows: rows.value }) : rows;
}

function openCsv(file: string, bytes: Uint8Array): Result<OpenFile, Fault> {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail(fault('FILE_NOT_TEXT', { file }));
  const source = { kind: 'csv', encoding: decoded.encoding } as const;
  return openTable(file, source, readCsv(decoded.text));
}

/** The first sheet with titles that are known, else the first that is not blank. */
async function openWorkbook(file: string, bytes: Uint8Array): Promise<Result<OpenFile, Fault>> {
  const tables = (await readXlsx(bytes)).map(({ name: sheet, lines }) =>
    openTable(file, { kind: 'xlsx', sheet }, lines),
  );
  const withTitles = tables.find(
    (table) => table.ok && table.value.kind === 'table' && hasTitles(table.value.table),
  );
  return (
    withTitles ??
    tables.find((table) => table.ok) ??
    tables[0] ??
    fail(fault('FILE_EMPTY', { file }))
  );
}

const hasTitles = ({ columns }: Table): boolean => knownTitles(columns) > 1;

function openTable(
  file: string,
  source: ImportSource,
  lines: readonly TableRow[],
): Result<OpenFile, Fault> {
  const table = tableOf(lines, knownTitles);
  if (table === null || table.rows.length === 0) return fail(fault('FILE_EMPTY', { file }));
  return ok({ kind: 'table', source, table });
}
