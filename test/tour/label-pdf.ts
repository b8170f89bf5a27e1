import type { ElectronApplication } from 'playwright-core';

/** What the label window shows now, as the PDF that direct printing would hand over. */
export async function labelPdfOf(electron: ElectronApplication): Promise<Buffer> {
  const base64 = await electron.evaluate(async ({ BrowserWindow }) => {
    const label = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().endsWith('/label.html'),
    );
    if (label === undefined) throw new Error('No label window');
    // The page says its size itself, in its `@page` rule.
    const pdf = await label.webContents.printToPDF({
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      preferCSSPageSize: true,
    });
    return pdf.toString('base64');
  });
  return Buffer.from(base64, 'base64');
}
