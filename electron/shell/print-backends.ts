import type { SystemBackends } from '../printing/backend.ts';
import type { RenderPdf } from '../printing/checked-pdf.ts';
import { cupsSpooler } from '../printing/cups.ts';
import { createDirectBackend } from '../printing/direct-backend.ts';
import { createFileBackend } from '../printing/file-backend.ts';
import { writeNewFile } from '../printing/new-file.ts';
import { createDialogBackend } from './dialog-backend.ts';
import { createLabelWindow, renderLabelPdf } from './label-window.ts';
import type { BuiltParts } from './windows.ts';
import { openLabelPage } from './windows.ts';

/** The ways to paper. Each draws in a window of its own, so that an open dialog holds up no other. */
export function createPrintBackends(parts: BuiltParts, dialogClosed: () => void): SystemBackends {
  const forDialog = createLabelWindow(() => openLabelPage(parts));
  const forPdf = createLabelWindow(() => openLabelPage(parts));
  const renderPdf: RenderPdf = (model, signal) => renderLabelPdf(forPdf, model, signal);
  return {
    dialog: createDialogBackend({ labels: forDialog, spooler: cupsSpooler, dialogClosed }),
    direct: createDirectBackend({ renderPdf, spooler: cupsSpooler }),
    file: createFileBackend({ renderPdf, newFile: writeNewFile }),
  };
}
