import { basename } from 'node:path';
import { userInfo } from 'node:os';
import { readFile } from 'node:fs/promises';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';
import { guessMapping, missingFields } from '../core/importing/guess-mapping.ts';
import type { ImportReader } from '../core/importing/import-reader.ts';
import { createImportReader } from '../core/importing/import-reader.ts';
import { columnsMissing } from '../core/importing/importer.ts';
import type { PreparedRow } from '../core/importing/prepare-row.ts';
import type { ImportDeps } from '../core/importing/take-parcel.ts';
import { takeParcel } from '../core/importing/take-parcel.ts';
import { accessLedger } from '../core/ledger-access.ts';
import { inTransaction } from '../ledger/db.ts';
import type { ReadableDb } from '../ledger/db.ts';
import { readLayout } from '../ledger/import-layouts.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import type { ReportLine } from './report.ts';
import { printLines } from './report.ts';
import type { Verb, VerbContext } from './verb.ts';
import { WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station import ORDERS.json|.csv|.xlsx --data DIR [--channel N]';

/**
 * Takes an order file into the ledger and asks the gateway for nothing; one JSON line for each
 * parcel, in the order of the file. Columns mean what was chosen for their titles on the screen
 * before, else what the titles say.
 */
export const importVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ['data', 'channel'], 1);
  const [file] = words;
  const channel = options.channel ?? null;
  if (!file || options.data === undefined) throw new WrongUse(USAGE);
  if (channel !== null && !/^\d{1,3}$/.test(channel)) throw new WrongUse(USAGE);
  const bytes = await bytesOf(file, context);
  const reader = createImportReader();
  const opened = await reader.open({ name: basename(file), bytes }, { channel, userId: null });
  if (!opened.ok) throw wrongUse(opened.error, context.language);

  const ledger = accessLedger(options.data, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  const { db, sealer, tailHash } = ledger.value;
  const deps = { db, sealer, tailHash, nowMs: Date.now, operator: () => userInfo().username };
  try {
    const { columns, total } = opened.value;
    const count = columns === null ? total : await mapped(reader, columns, file, db, context);
    return await printLines(
      linesOf(deps, basename(file), reader, count, context.language),
      context,
    );
  } finally {
    ledger.value.close();
  }
};

async function bytesOf(file: string, { language }: VerbContext): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw wrongUse(fault('FILE_UNREADABLE', { file, reason }), language);
  }
}

async function mapped(
  reader: ImportReader,
  columns: readonly string[],
  file: string,
  db: ReadableDb,
  { language }: VerbContext,
): Promise<number> {
  const mapping = readLayout(db, columns) ?? guessMapping(columns);
  const missing = missingFields(mapping);
  if (missing.length > 0) throw wrongUse(columnsMissing(file, missing), language);
  return reader.map(mapping);
}

/** So many parcels are in one transaction; their lines come after its commit. */
const ROWS_AT_ONCE = 200;

type State = 'taken' | 'unchanged' | 'kept' | 'refused';

async function* linesOf(
  deps: ImportDeps,
  source: string,
  reader: ImportReader,
  total: number,
  language: Language,
): AsyncGenerator<ReportLine> {
  for (let from = 0; from < total; from += ROWS_AT_ONCE) {
    const rows = await reader.rows(from, ROWS_AT_ONCE);
    const states = inTransaction(deps.db, () =>
      rows.map(({ parcel }) => (parcel.ok ? takeParcel(deps, source, parcel.value) : 'refused')),
    );
    for (const [place, row] of rows.entries()) {
      yield lineOf(row, states[place] ?? 'refused', language);
    }
  }
}

function lineOf(
  { row, orderId, packId, parcel }: PreparedRow,
  state: State,
  language: Language,
): ReportLine {
  const why: Fault | null = parcel.ok ? (parcel.value.warnings[0] ?? null) : parcel.error;
  const code = why?.code ?? '';
  const message = why === null ? '' : faultSentence(why, language);
  return {
    line: { row, order_id: orderId, pack_id: packId, state, code, message },
    state,
    why: why === null ? null : { code: why.code, message },
  };
}
