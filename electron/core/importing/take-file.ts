import type { ImportReader } from './import-reader.ts';
import type { ImportDeps } from './take-parcel.ts';
import type { TakenCounts } from './take-rows.ts';
import { NOTHING_TAKEN, added, reached, takeFirstRows } from './take-rows.ts';

export interface TakeFileDeps extends ImportDeps {
  /** Lets everything else that waits have its turn. */
  readonly breathe: () => Promise<void>;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsedMs: () => number;
}

interface FileToTake {
  readonly name: string;
  readonly reader: Pick<ImportReader, 'rows'>;
  readonly total: number;
}

/** How far it came, and what stopped it before its end, if anything did. */
export interface TakenFile {
  readonly counts: TakenCounts;
  readonly error: unknown;
}

const ROWS_AT_ONCE = 100;
/** A transaction ends with the row that reaches this; its commit comes on top. */
const TRANSACTION_MS = 5;

/** Takes a file in transactions so short that nobody at the bench feels them. */
export async function takeFile(
  deps: TakeFileDeps,
  { name, reader, total }: FileToTake,
  isCancelled: () => boolean,
  onProgress: (done: number) => void,
): Promise<TakenFile> {
  let counts = NOTHING_TAKEN;
  try {
    while (!isCancelled() && reached(counts) < total) {
      let rows = await reader.rows(reached(counts), ROWS_AT_ONCE);
      while (!isCancelled() && rows.length > 0) {
        const endsAtMs = deps.elapsedMs() + TRANSACTION_MS;
        const some = takeFirstRows(deps, name, rows, () => deps.elapsedMs() >= endsAtMs);
        rows = rows.slice(reached(some));
        counts = added(counts, some);
        onProgress(reached(counts));
        await deps.breathe();
      }
    }
    return { counts, error: null };
  } catch (error) {
    return { counts, error };
  }
}
