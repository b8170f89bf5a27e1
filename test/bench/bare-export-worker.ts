import { closeSync, openSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { exportSql } from '../../electron/ledger/export-rows.ts';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';

/** The export's own statement, its rows joined by commas and written a megabyte at a time. */
const PART = 1024 * 1024;
const { ledgerFile, file } = z
  .object({ ledgerFile: z.string(), file: z.string() })
  .parse(workerData);
const db = new Database(ledgerFile, { readonly: true });
const { sql, values } = exportSql(EVERY_NUMBER, null);
const handle = openSync(file, 'w');
let part = '';
for (const row of db.prepare<[typeof values], unknown[]>(sql).raw().iterate(values)) {
  part += `${row.join(',')}\n`;
  if (part.length < PART) continue;
  writeSync(handle, part);
  part = '';
}
writeSync(handle, part);
closeSync(handle);
db.close();
