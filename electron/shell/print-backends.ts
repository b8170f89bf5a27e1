import type { PrintBackendName } from '../../shared/states.ts';
import type { PrintBackend } from '../printing/backend.ts';
import { cupsSpooler } from '../printing/cups.ts';
import { createDirectBackend } from '../printing/direct-backend.ts';
import { createDialogBackend } from './dialog-backend.ts';
import { createLabelWindow, renderLabelPdf } from './label-window.ts';
import type { BuiltParts } from './windows.ts';
import { openLabelPage } from './windows.ts';

/** The ways to paper. Each draws in a window of its own, so that an open dialog holds up no other. */
export function createPrintBackends(
  parts: BuiltParts,
  dialogClosed: () => void,
): Readonly<Record<PrintBackendName, PrintBackend>> {
  const forDialog = createLabelWindow(() => openLabelPage(parts));
  const forPdf = createLabelWindow(() => openLabelPage(parts));
  return {
    dialog: createDialogBackend({ labels: forDialog, spooler: cupsSpooler, dialogClosed }),
    direct: createDirectBackend({
      renderPdf: (model, signal) => renderLabelPdf(forPdf, model, signal),
      spooler: cupsSpooler,
    }),
  };
}
