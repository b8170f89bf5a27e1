import { isAbsolute, join } from 'node:path';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { PrintBackend, PrintOutcome } from './backend.ts';
import type { RenderPdf } from './checked-pdf.ts';
import { checkedPdf } from './checked-pdf.ts';
import type { NewFile } from './new-file.ts';

export interface FileBackendDeps {
  readonly renderPdf: RenderPdf;
  readonly newFile: NewFile;
}

/**
 * Label → PDF → preflight → a file of its own in a folder. It is `spooled` when the file is on the
 * disk; its job is the file's name. No file is ever written over.
 */
export function createFileBackend(deps: FileBackendDeps): PrintBackend {
  return {
    name: 'file',
    deadlineMs: 30_000,
    document: null,
    print: async ({ model, printer: folder, signal }) => {
      if (folder === null || !isAbsolute(folder)) {
        return failed(fault('PRINT_NO_FOLDER', { folder }));
      }
      const pdf = await checkedPdf(deps.renderPdf, model, signal);
      if (!pdf.ok) return failed(pdf.error);
      const base = `${fileSafe(model.trackNo)}-${model.copy}`;
      const written = await deps.newFile(join(folder, base), '.pdf', pdf.value);
      if (written.ok) return { kind: 'spooled', spoolerJob: written.value, printer: folder };
      const { isThere, reason } = written.error;
      if (isThere) {
        return { kind: 'doubtful', fault: fault('PRINT_OUTCOME_UNKNOWN', { reason }) };
      }
      return failed(fault('PRINT_FILE_NOT_WRITTEN', { folder, reason }));
    },
  };
}

/** A number as a file name of every system; carriers use digits and letters, but nobody promises it. */
const fileSafe = (trackNo: string): string => trackNo.replaceAll(/[^0-9A-Za-z_-]/g, '_');

const failed = (why: Fault): PrintOutcome => ({ kind: 'failed', fault: why });
