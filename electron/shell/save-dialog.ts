import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { AskWhere } from '../core/exporting/export-desk.ts';

const KINDS = {
  csv: 'CSV',
  xlsx: 'Excel',
  pdf: 'PDF',
  json: 'JSON',
} as const;

/** The operating system's save dialog, which asks itself before a file is replaced. */
export const askWhereToSave =
  (window: () => BrowserWindow | null, closed: () => void): AskWhere =>
  async ({ name, format }) => {
    const options = {
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: KINDS[format], extensions: [format] }],
    };
    const parent = window();
    try {
      const answer = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      if (answer.canceled || answer.filePath === undefined || answer.filePath === '') return null;
      return answer.filePath.toLowerCase().endsWith(`.${format}`)
        ? answer.filePath
        : `${answer.filePath}.${format}`;
    } finally {
      closed();
    }
  };
