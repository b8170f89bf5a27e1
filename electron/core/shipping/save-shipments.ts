import type { Fault } from '../../../shared/errors/codes.ts';
import type { Language } from '../../../shared/language.ts';
import { localDayOf } from '../../../shared/local-day.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type {
  ShippingCursor,
  ShippingFile,
  ShippingFilter,
  ShippingGroup,
} from '../../../shared/shipping-views.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { breathe } from '../breathe.ts';
import { createCsvLines, csvHeadings } from '../exporting/csv-cells.ts';
import type { AskWhere } from '../exporting/export-desk.ts';
import { fileFault } from '../exporting/file-fault.ts';
import { openFileSink } from '../exporting/file-sink.ts';
import { findShipments } from './find-shipments.ts';
import { shipmentColumns } from './shipment-columns.ts';

export interface SaveShipmentsDeps {
  readonly db: ReadableDb;
  readonly nowMs: () => number;
  readonly language: () => Language;
  readonly askWhere: AskWhere;
}

const PAGE_ROWS = 500;

const NAMES: Readonly<Record<ShippingGroup, readonly [zh: string, en: string]>> = {
  refused: ['发货被拒绝', 'shipping-refused'],
  checking: ['发货核对中', 'shipping-checking'],
  due: ['待告诉平台', 'shipping-due'],
  waiting: ['等待发货', 'shipping-waiting'],
  done: ['已发货', 'shipping-done'],
};

/** Writes what a filter finds into a file for the back office of a platform. */
export async function saveShipments(
  deps: SaveShipmentsDeps,
  filter: ShippingFilter,
): Promise<Result<ShippingFile, Fault>> {
  const language = deps.language();
  const [zh, en] = NAMES[filter.group];
  const name = `${language === 'en' ? en : zh}-${localDayOf(deps.nowMs())}.csv`;
  const file = await deps.askWhere({ name, format: 'csv' });
  if (file === null) return ok({ kind: 'cancelled' });
  try {
    return ok({ kind: 'saved', file, rows: await writeRows(deps, { file, filter, language }) });
  } catch (error) {
    const why = fileFault(error, file);
    if (why === null) throw error;
    return fail(why);
  }
}

interface Wanted {
  readonly file: string;
  readonly filter: ShippingFilter;
  readonly language: Language;
}

/** Page by page, so that the station goes on meanwhile. @returns how many rows the file has */
async function writeRows(
  { db }: SaveShipmentsDeps,
  { file, filter, language }: Wanted,
): Promise<number> {
  const columns = shipmentColumns(language);
  const linesOf = createCsvLines(columns);
  const sink = openFileSink(file);
  let written = 0;
  try {
    sink.write(csvHeadings(columns));
    let after: ShippingCursor | null = null;
    for (;;) {
      const { rows, more } = await findShipments(db, { filter, after, limit: PAGE_ROWS });
      sink.write(linesOf(rows));
      written += rows.length;
      const last = rows.at(-1);
      if (!more || last === undefined) break;
      after = { changedAtMs: last.changedAtMs, rowId: last.rowId };
      await breathe();
    }
    sink.keep();
  } finally {
    sink.close();
  }
  return written;
}
