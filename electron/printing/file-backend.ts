import { isAbsolute, join } from 'node:path';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { PrintBackend, PrintOutcome } from './backend.ts';
import type { LabelPages } from './checked-document.ts';
import { drawChecked } from './checked-document.ts';
import { failed } from './document-outcomes.ts';
import type { NewFile } from './new-file.ts';

export interface FileBackendDeps {
  readonly pages: LabelPages;
  readonly newFile: NewFile;
}

/**
 * Label → PDF → preflight → a file of its own in a folder. It is `spooled` when the file is on the
 * disk; its job is the file's name. No file is ever written over.
 */
export function createFileBackend({ pages, newFile }: FileBackendDeps): PrintBackend {
  return {
    name: 'file',
    deadlineMs: 30_000,
    document: null,
    print: async ({ model, printer: folder, signal }) => {
      if (folder === null || !isAbsolute(folder)) {
        return failed(fault('PRINT_NO_FOLDER', { folder }));
      }
      const { pdf, faults } = await drawChecked(pages, [model], signal);
      const why = faults[0] ?? null;
      return why === null ? write(newFile, folder, model, pdf) : failed(why);
    },
  };
}

async function write(
  newFile: NewFile,
  folder: string,
  { trackNo, copy }: LabelModel,
  pdf: Uint8Array,
): Promise<PrintOutcome> {
  const written = await newFile(join(folder, `${fileSafe(trackNo)}-${copy}`), '.pdf', pdf);
  if (written.ok) return { kind: 'spooled', spoolerJob: written.value, printer: folder };
  const { isThere, reason } = written.error;
  if (isThere) return { kind: 'doubtful', fault: fault('PRINT_OUTCOME_UNKNOWN', { reason }) };
  return failed(fault('PRINT_FILE_NOT_WRITTEN', { folder, reason }));
}

/** A number as a file name of every system; carriers use digits and letters, but nobody promises it. */
const fileSafe = (trackNo: string): string => trackNo.replaceAll(/[^0-9A-Za-z_-]/g, '_');
