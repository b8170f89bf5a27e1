import type { ElectronApplication } from 'playwright-core';
import { PAPER_76_130 } from '../../shared/label/paper.ts';

const MM_PER_INCH = 25.4;

/** What the label window shows now, as the PDF that direct printing would hand over. */
export async function labelPdfOf(electron: ElectronApplication): Promise<Buffer> {
  const base64 = await electron.evaluate(
    async ({ BrowserWindow }, { width, height }) => {
      const label = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().endsWith('/label.html'),
      );
      if (label === undefined) throw new Error('No label window');
      const pdf = await label.webContents.printToPDF({
        pageSize: { width, height },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
        preferCSSPageSize: true,
      });
      return pdf.toString('base64');
    },
    {
      width: PAPER_76_130.widthMm / MM_PER_INCH,
      height: PAPER_76_130.heightMm / MM_PER_INCH,
    },
  );
  return Buffer.from(base64, 'base64');
}
