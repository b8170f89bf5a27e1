import type { SystemBackends } from '../printing/backend.ts';
import type { LabelPages } from '../printing/checked-document.ts';
import type { Spooler } from '../printing/cups.ts';
import { createDirectBackend } from '../printing/direct-backend.ts';
import { createFileBackend } from '../printing/file-backend.ts';
import { writeNewFile } from '../printing/new-file.ts';
import type { ReadPages } from '../printing/read-page.ts';
import { createDialogBackend } from './dialog-backend.ts';
import { createLabelWindow } from './label-window.ts';
import type { BuiltParts } from './windows.ts';
import { openLabelPage } from './windows.ts';

interface PrintBackendDeps {
  readonly parts: BuiltParts;
  readonly readPages: ReadPages;
  readonly spooler: Spooler;
  readonly dialogClosed: () => void;
}

/** The ways to paper. Each draws in a window of its own, so that an open dialog holds up no other. */
export function createPrintBackends({
  parts,
  readPages,
  spooler,
  dialogClosed,
}: PrintBackendDeps): SystemBackends {
  const forDialog = createLabelWindow(() => openLabelPage(parts));
  const forPdf = createLabelWindow(() => openLabelPage(parts));
  const pages: LabelPages = { draw: forPdf.withLabels, read: readPages };
  return {
    dialog: createDialogBackend({ labels: forDialog, readPages, spooler, dialogClosed }),
    direct: createDirectBackend({ pages, spooler }),
    file: createFileBackend({ pages, newFile: writeNewFile }),
  };
}
