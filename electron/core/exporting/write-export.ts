import type { Fault } from '../../../shared/errors/codes.ts';
import type { ExportProgress, ExportReport } from '../../../shared/export.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import type { ExportRow } from '../../ledger/export-rows.ts';
import { countExportRows, exportRows } from '../../ledger/export-rows.ts';
import { openLedgerToRead } from '../../ledger/open.ts';
import type { WorkerContext } from '../worker/messages.ts';
import { createCsvSink } from './csv-sink.ts';
import { exportColumns } from './export-columns.ts';
import { fileFault } from './file-fault.ts';
import type { ExportTask } from './export-task.ts';
import type { FileSink } from './file-sink.ts';
import { openFileSink } from './file-sink.ts';
import type { RowSink } from './row-sink.ts';
import { createXlsxSink } from './xlsx-sink.ts';

type Context = WorkerContext<ExportProgress>;

/** Null where it was stopped. */
export type ExportOutcome = Result<ExportReport | null, Fault>;

/** Rows that are made into text and written at a time. */
const ROWS_AT_A_TIME = 250;
/** How often a screen hears of it. */
const ROWS_BETWEEN_WORDS = 10_000;

/**
 * Writes the numbers a filter means into a file, as they were at one moment: one read transaction
 * on a connection of its own. Until the file is whole it has another name.
 */
export async function writeExport(task: ExportTask, context: Context): Promise<ExportOutcome> {
  const ledger = openLedgerToRead(task.ledgerFile);
  if (!ledger.ok) return ledger;
  const db = ledger.value;
  try {
    return await inSnapshot(db, () => intoFile(task, db, context));
  } finally {
    db.close();
  }
}

async function inSnapshot<Value>(db: WritableDb, work: () => Promise<Value>): Promise<Value> {
  db.exec('BEGIN');
  try {
    return await work();
  } finally {
    db.exec('COMMIT');
  }
}

async function intoFile(
  task: ExportTask,
  db: ReadableDb,
  context: Context,
): Promise<ExportOutcome> {
  let file: FileSink | null = null;
  try {
    file = openFileSink(task.file);
    const sink = sinkOf(task, file);
    const rows = await writeRows(task, db, sink, context);
    if (rows === null) return ok(null);
    const sheets = await sink.end();
    file.keep();
    return ok({ rows, sheets, bytes: file.bytesWritten() });
  } catch (error) {
    const why = fileFault(error, task.file);
    if (why === null) throw error;
    return fail(why);
  } finally {
    file?.close();
  }
}

function sinkOf({ format, language }: ExportTask, file: FileSink): RowSink {
  const columns = exportColumns(language);
  return format === 'csv'
    ? createCsvSink(file, columns)
    : createXlsxSink(file, columns, language === 'en' ? 'Ledger' : '底单');
}

/** @returns how many rows were written; null where it was stopped */
async function writeRows(
  { filter, tail }: ExportTask,
  db: ReadableDb,
  sink: RowSink,
  { tell, isStopped }: Context,
): Promise<number | null> {
  const hash = tail === null ? null : Buffer.from(tail, 'hex');
  const total = countExportRows(db, filter, hash);
  tell({ rows: 0, total });
  let written = 0;
  for (const rows of inParts(exportRows(db, filter, hash), ROWS_AT_A_TIME)) {
    if (isStopped()) return null;
    await sink.write(rows);
    written += rows.length;
    if (written % ROWS_BETWEEN_WORDS === 0) tell({ rows: written, total });
  }
  return isStopped() ? null : written;
}

function* inParts(rows: Iterable<ExportRow>, size: number): Generator<readonly ExportRow[]> {
  let part: ExportRow[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
