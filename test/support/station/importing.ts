import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { breathe } from '../../../electron/core/breathe.ts';
import type { ImportReader } from '../../../electron/core/importing/import-reader.ts';
import type { Importer } from '../../../electron/core/importing/importer.ts';
import { createImporter } from '../../../electron/core/importing/importer.ts';
import { createThreadReader } from '../../../electron/core/importing/thread-reader.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import type { ImportState } from '../../../shared/import-views.ts';
import { importIdSchema } from '../../../shared/import-views.ts';
import type { TestLedger } from './ledger.ts';
import { valueOf } from './result.ts';

/** An importer on a real ledger, its reader on a real thread. */
export interface ImportKit {
  readonly importer: Importer;
  /** Every state it said that it is in. */
  readonly states: readonly ImportState[];
  readonly openBytes: (name: string, bytes: Uint8Array) => Promise<ImportState>;
  /** Opens a file that must get as far as a preview. */
  readonly preview: (name: string, bytes: Uint8Array) => Promise<Phase<'preview'>>;
}

export type Phase<Name extends ImportState['phase']> = Extract<
  ImportState,
  { readonly phase: Name }
>;

/** The state, which must be in this phase. */
export function inPhase<Name extends ImportState['phase']>(
  state: ImportState,
  phase: Name,
): Phase<Name> {
  const isIn = (one: ImportState): one is Phase<Name> => one.phase === phase;
  if (isIn(state)) return state;
  throw new Error(`In another phase: ${JSON.stringify(state)}`);
}

export function importKit(
  ledger: TestLedger,
  onState: (state: ImportState, importer: Importer) => void = () => undefined,
  newReader: () => ImportReader = () => createThreadReader(sourceWorkers('import-worker')),
): ImportKit {
  const states: ImportState[] = [];
  const importer = createImporter({
    ...ledger.imports,
    ledgerFile: ledger.file,
    newReader,
    newImportId: () => importIdSchema.parse(randomUUID()),
    breathe,
    elapsedMs: () => performance.now(),
    changed: () => {
      states.push(importer.state());
      onState(importer.state(), importer);
    },
    taken: () => undefined,
  });
  onTestFinished(() => importer.close());
  const openBytes = async (name: string, bytes: Uint8Array): Promise<ImportState> =>
    valueOf(await importer.open({ name, bytes }));
  return {
    importer,
    states,
    openBytes,
    preview: async (name, bytes) => inPhase(await openBytes(name, bytes), 'preview'),
  };
}
