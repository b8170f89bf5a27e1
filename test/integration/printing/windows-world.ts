import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createDirectBackend } from '../../../electron/printing/direct-backend.ts';
import { startWindowsLab } from '../../support/printer/windows/windows-lab.ts';
import { drawing } from './backend-worlds.ts';
import type { DocumentWorld } from './document-contract.ts';

const PRINTER = '面单打印机 1';

/** SumatraPDF and PowerShell on a Windows made of stand-ins. */
export async function windowsWorld(): Promise<DocumentWorld> {
  const lab = startWindowsLab({ printers: [PRINTER] });
  const { printers } = lab.state();
  const { pages, ...labels } = drawing();
  let given = 0;
  const backend = createDirectBackend({
    pages,
    spooler: {
      submit: (job) => {
        given += 1;
        return lab.spooler.submit(job);
      },
    },
  });
  const papers = async (): Promise<number> => {
    const documents = lab.papers().map((name) => readFileSync(join(lab.papersFolder, name)));
    const read = await Promise.all(documents.map((bytes) => PDFDocument.load(bytes)));
    return read.reduce((sum, document) => sum + document.getPageCount(), 0);
  };
  return {
    ...labels,
    backend,
    printer: PRINTER,
    success: 'spooled',
    papers,
    given: () => given,
    refuse: () => lab.change({ printers: [] }),
    refusal: 'PRINT_PRINTER_MISSING',
    recover: () => {
      lab.change({ printers });
      labels.recover();
    },
    cancel: null,
    nowhere: 'PRINT_NO_PRINTER',
  };
}
