import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/universal';
import { breathe } from '../../electron/core/breathe.ts';
import type { Importer } from '../../electron/core/importing/importer.ts';
import { createImporter } from '../../electron/core/importing/importer.ts';
import { createThreadReader } from '../../electron/core/importing/thread-reader.ts';
import type { LedgerAccess } from '../../electron/core/ledger-access.ts';
import { sourceWorkers } from '../../electron/core/worker/source-workers.ts';
import { importIdSchema } from '../../shared/import-views.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { csvText, inGb18030, tableRow, workbook } from '../support/station/tables.ts';
import { withLedger } from './bench-world.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';

const ROWS = 10_000;
const ROUNDS = 3;
const LONGEST_MS = 3_000;
const STALL_MS = 20;

const rowsFrom = (first: number): readonly (readonly string[])[] =>
  Array.from({ length: ROWS }, (_, place) => tableRow(orderIdOf(first + place)));

interface Format {
  readonly name: string;
  readonly write: (rows: readonly (readonly string[])[]) => Promise<Uint8Array>;
  /** What no import can do without: the library's parse of the same bytes. */
  readonly parse: (bytes: Uint8Array) => Promise<readonly (readonly unknown[])[]>;
}

const FORMATS: readonly Format[] = [
  {
    name: 'csv',
    write: async (rows) => inGb18030(csvText(rows)),
    parse: async (bytes) => parse(new TextDecoder('gb18030').decode(bytes)),
  },
  {
    name: 'xlsx',
    write: (rows) => workbook(rows),
    parse: async (bytes) => (await readWorkbook(new Uint8Array(bytes).buffer))[0]?.data ?? [],
  },
];

interface Measured {
  readonly tookMs: number;
  /** How long timers waited for the main thread: 99 of 100, and the longest, in milliseconds. */
  readonly stallMs: number;
  readonly longestStallMs: number;
}

const importerOn = (ledger: LedgerAccess): Importer =>
  createImporter({
    ...ledger,
    ledgerFile: ledger.file,
    nowMs: Date.now,
    operator: () => 'bench',
    newReader: () => createThreadReader(sourceWorkers('import-worker')),
    newImportId: () => importIdSchema.parse(randomUUID()),
    breathe,
    elapsedMs: () => performance.now(),
    changed: () => undefined,
    taken: () => undefined,
  });

/** From the bytes to the last commit, preview included. */
async function importAll(importer: Importer, name: string, bytes: Uint8Array): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAtMs = performance.now();
  const state = valueOf(await importer.open({ name, bytes }));
  if (state.phase !== 'preview') throw new Error(`Not read: ${JSON.stringify(state)}`);
  const done = valueOf(await importer.take(state.importId));
  const tookMs = performance.now() - startedAtMs;
  delay.disable();
  if (done.phase !== 'done' || done.outcome.taken !== ROWS) {
    throw new Error(`Not taken: ${JSON.stringify(done)}`);
  }
  return { tookMs, stallMs: delay.percentile(99) / 1e6, longestStallMs: delay.max / 1e6 };
}

/** The same bytes through the library and into one bare table in one transaction. */
async function bareImport(
  { db }: LedgerAccess,
  format: Format,
  bytes: Uint8Array,
): Promise<number> {
  db.exec('DROP TABLE IF EXISTS bare');
  db.exec('CREATE TABLE bare (order_id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO bare VALUES (?, ?)');
  const startedAtMs = performance.now();
  const [, ...rows] = await format.parse(bytes);
  db.transaction(() => {
    for (const row of rows) insert.run(row[0], JSON.stringify(row));
  }).immediate();
  return performance.now() - startedAtMs;
}

const formatRows = (format: Format): Promise<readonly BenchRow[]> =>
  withLedger(async (ledger) => {
    const importer = importerOn(ledger);
    const ours: Measured[] = [];
    const bareMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = await format.write(rowsFrom(round * ROWS));
      bareMs.push(await bareImport(ledger, format, bytes));
      ours.push(await importAll(importer, `orders.${format.name}`, bytes));
    }
    await importer.close();
    const tookMs = median(ours.map((one) => one.tookMs));
    const stallMs = Math.max(...ours.map((one) => one.stallMs));
    const longestMs = Math.max(...ours.map((one) => one.longestStallMs));
    const what = `${ROWS} rows of ${format.name.toUpperCase()}`;
    return [
      {
        what: `${what} previewed and taken, against bare parse and inserts`,
        ratio: tookMs / median(bareMs),
        budget: null,
        note: `${tookMs.toFixed(0)} ms against ${median(bareMs).toFixed(0)} ms`,
      },
      {
        what: `${what} previewed and taken, against ${LONGEST_MS} ms`,
        ratio: tookMs / LONGEST_MS,
        budget: 1,
        note: `${ours.map((one) => one.tookMs.toFixed(0)).join(', ')} ms`,
      },
      {
        what: `main-process stall p99 meanwhile, against ${STALL_MS} ms`,
        ratio: stallMs / STALL_MS,
        budget: 1,
        note: `p99 ${stallMs.toFixed(1)} ms, longest ${longestMs.toFixed(1)} ms`,
      },
    ];
  });

/** Order files from their bytes to the ledger, and what the main thread feels of it. */
export async function* importRows(): AsyncGenerator<BenchRow> {
  for (const format of FORMATS) yield* await formatRows(format);
}
