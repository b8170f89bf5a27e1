import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import type {
  ColumnMapping,
  ImportField,
  ImportId,
  ImportRowView,
  ImportState,
} from '../../../shared/import-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readLayout, writeLayout } from '../../ledger/import-layouts.ts';
import { ledgerFaultOf } from '../../ledger/ledger-fault.ts';
import { guessMapping, missingFields, usualTitle } from './guess-mapping.ts';
import type { ImportFile, ImportReader, OpenedFile } from './import-reader.ts';
import { countsOf, viewOf, worstFirst } from './preview.ts';
import type { TakeFileDeps } from './take-file.ts';
import { takeFile } from './take-file.ts';
import { reached } from './take-rows.ts';

export interface ImporterDeps extends TakeFileDeps {
  readonly ledgerFile: string;
  readonly newReader: () => ImportReader;
  readonly newImportId: () => ImportId;
  /** The state is another one now. */
  readonly changed: () => void;
  /** Parcels came into the ledger. */
  readonly taken: () => void;
}

/** The one import of a station, from the file to the report. A new file replaces an old preview. */
export interface Importer {
  readonly state: () => ImportState;
  /** Reads a file and shows what taking it would do; nothing is taken yet. */
  readonly open: (file: ImportFile) => Promise<Result<ImportState, Fault>>;
  readonly map: (id: ImportId, mapping: ColumnMapping) => Promise<Result<ImportState, Fault>>;
  /** Rows of the preview, those that need a look first. */
  readonly rows: (
    id: ImportId,
    offset: number,
    limit: number,
  ) => Result<{ readonly rows: ImportRowView[]; readonly total: number }, Fault>;
  /** Takes what can be taken; ends when all is taken or somebody cancels. */
  readonly take: (id: ImportId) => Promise<Result<ImportState, Fault>>;
  /** Stops taking, which keeps what was taken; in every other state closes the file. */
  readonly cancel: () => ImportState;
  /** Stops taking and waits until it has stopped. */
  readonly close: () => Promise<void>;
}

/** A file under way and what is known of it. */
interface Session {
  readonly id: ImportId;
  readonly fileName: string;
  readonly reader: ImportReader;
  readonly opened: OpenedFile;
  readonly mapping: ColumnMapping | null;
  readonly remembered: boolean;
  /** In the order of the file. */
  readonly rows: readonly ImportRowView[];
  readonly worstFirst: readonly ImportRowView[];
}

const DIGESTS_AT_ONCE = 250;
const PROGRESS_EVERY_MS = 100;

export function createImporter(deps: ImporterDeps): Importer {
  let state: ImportState = { phase: 'none' };
  let session: Session | null = null;
  let reading: ImportReader | null = null;
  /** Counts files and mappings: what was begun in an earlier turn is not wanted any more. */
  let turn = 0;
  let cancelled = false;
  /** The last mapping or taking that was begun. */
  let work: Promise<unknown> = Promise.resolve();

  const become = (next: ImportState): ImportState => {
    state = next;
    deps.changed();
    return state;
  };

  const dropFile = (): void => {
    turn += 1;
    for (const reader of [reading, session?.reader]) void reader?.close();
    reading = null;
    session = null;
  };

  const previewOf = (current: Session): ImportState => {
    const { id: importId, fileName, opened, mapping, remembered, rows } = current;
    const { source, columns } = opened;
    const table =
      columns === null || mapping === null
        ? null
        : { columns: [...columns], mapping, remembered, missing: missingFields(mapping) };
    return { phase: 'preview', importId, fileName, source, table, counts: countsOf(rows) };
  };

  /** @returns null where another file or mapping came in between */
  const look = async (
    reader: ImportReader,
    mapping: ColumnMapping | null,
    ofFile: number,
  ): Promise<readonly ImportRowView[] | null> => {
    const asked = turn;
    const total = mapping === null ? ofFile : await mapped(reader, mapping);
    const rows: ImportRowView[] = [];
    while (rows.length < total) {
      const digests = await reader.digests(rows.length, DIGESTS_AT_ONCE);
      if (asked !== turn) return null;
      for (const digest of digests) rows.push(viewOf(deps.db, digest));
      await deps.breathe();
    }
    return asked === turn ? rows : null;
  };

  const read = async (
    reader: ImportReader,
    file: ImportFile,
  ): Promise<Result<Session | null, Fault>> => {
    const result = await reader.open(file, { channel: null, userId: null });
    if (!result.ok) return result;
    const { columns, total } = result.value;
    const known = columns === null ? null : readLayout(deps.db, columns);
    const mapping = columns === null ? null : (known ?? guessMapping(columns));
    const rows = await look(reader, mapping, total);
    if (rows === null) return ok(null);
    return ok({
      id: deps.newImportId(),
      fileName: file.name,
      reader,
      opened: result.value,
      mapping,
      remembered: known !== null,
      rows,
      worstFirst: worstFirst(rows),
    });
  };

  const open = async (file: ImportFile): Promise<Result<ImportState, Fault>> => {
    if (state.phase === 'taking') return fail(fault('IMPORT_BUSY', { file: file.name }));
    dropFile();
    const reader = deps.newReader();
    reading = reader;
    become({ phase: 'reading', fileName: file.name });
    const result = await read(reader, file).catch((error: unknown) =>
      fail(fault('FILE_NOT_TABLE', { file: file.name, reason: messageOf(error) })),
    );
    if (reader !== reading) return ok(state);
    reading = null;
    if (result.ok && result.value !== null) {
      session = result.value;
      return ok(become(previewOf(session)));
    }
    await reader.close();
    const next: ImportState = result.ok
      ? { phase: 'none' }
      : { phase: 'failed', fileName: file.name, fault: result.error };
    return ok(become(next));
  };

  const opened = (id: ImportId): Result<Session, Fault> =>
    session === null || session.id !== id || state.phase === 'taking'
      ? fail(fault('IMPORT_GONE'))
      : ok(session);

  const map = async (id: ImportId, mapping: ColumnMapping): Promise<Result<ImportState, Fault>> => {
    const current = opened(id);
    if (!current.ok) return current;
    const before = current.value;
    turn += 1;
    const rows = await look(before.reader, mapping, 0);
    if (rows === null) return ok(state);
    session = { ...before, mapping, remembered: false, rows, worstFirst: worstFirst(rows) };
    return ok(become(previewOf(session)));
  };

  const take = async (id: ImportId): Promise<Result<ImportState, Fault>> => {
    const current = opened(id);
    if (!current.ok) return current;
    const { fileName, mapping, reader, rows, opened: file } = current.value;
    const missing = mapping === null ? [] : missingFields(mapping);
    if (missing.length > 0) return fail(columnsMissing(fileName, missing));
    cancelled = false;
    const total = rows.length;
    const progress = (done: number): ImportState =>
      become({ phase: 'taking', importId: id, fileName, done, total });
    progress(0);
    let toldAtMs = deps.elapsedMs();
    if (file.columns !== null && mapping !== null) remember(file.columns, mapping);
    const { counts, error } = await takeFile(
      deps,
      { name: fileName, reader, total },
      () => cancelled,
      (done) => {
        if (deps.elapsedMs() - toldAtMs < PROGRESS_EVERY_MS) return;
        toldAtMs = deps.elapsedMs();
        progress(done);
      },
    );
    const why = error === null ? null : ledgerFaultOf(error, deps.ledgerFile);
    const came = reached(counts);
    const fared = rows.map((row, place) => ({ ...row, left: place >= came }));
    session = { ...current.value, rows: fared, worstFirst: worstFirst(fared) };
    become({
      phase: 'done',
      importId: id,
      fileName,
      counts: countsOf(rows),
      outcome: { ...counts, left: total - came },
      fault: error === null ? null : (why ?? fault('INTERNAL')),
    });
    deps.taken();
    await reader.close();
    if (error !== null && why === null) throw error;
    return ok(state);
  };

  const remember = (columns: readonly string[], mapping: ColumnMapping): void =>
    inTransaction(deps.db, () => writeLayout(deps.db, columns, mapping));

  /** Mapping and taking follow one another, whoever is faster with the keys. */
  const afterWork = async <Value>(next: () => Promise<Value>): Promise<Value> => {
    const before = work;
    const mine = (async () => {
      await before;
      return next();
    })();
    work = mine.catch(() => undefined);
    return mine;
  };

  return {
    state: () => state,
    open,
    map: (id, mapping) => afterWork(() => map(id, mapping)),
    rows: (id, offset, limit) => {
      if (session === null || session.id !== id) return fail(fault('IMPORT_GONE'));
      const { worstFirst: rows } = session;
      return ok({ rows: rows.slice(offset, offset + limit), total: rows.length });
    },
    take: (id) => afterWork(() => take(id)),
    cancel: () => {
      cancelled = true;
      if (state.phase === 'taking') return state;
      dropFile();
      return become({ phase: 'none' });
    },
    close: async () => {
      cancelled = true;
      await work;
      dropFile();
    },
  };
}

/** @returns how many parcels there are; none as long as a column is missing */
const mapped = async (reader: ImportReader, mapping: ColumnMapping): Promise<number> =>
  missingFields(mapping).length > 0 ? 0 : reader.map(mapping);

/** The groups of fields that have no column, as a fault. */
export const columnsMissing = (file: string, missing: readonly (readonly ImportField[])[]): Fault =>
  fault('FILE_COLUMNS_MISSING', {
    file,
    fields: missing.map((group) => group.map(usualTitle).join(' / ')).join(', '),
  });
