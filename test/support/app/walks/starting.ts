import type { Walk } from './walk.ts';

/** The window before the station behind it is open, which then takes as long as anybody likes. */
export const starting: Walk = async ({ electron, page }, _, stop) => {
  await electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('station:opened');
    const opened = new Promise((tell) => {
      ipcMain.once('test:open', tell);
    });
    ipcMain.handle('station:opened', () => opened.then(() => undefined));
  });
  await page.reload();
  await page.getByTestId('starting').waitFor();
  await stop('starting');
  await electron.evaluate(({ ipcMain }) => void ipcMain.emit('test:open'));
  await page.waitForSelector('html[data-ready="true"]');
};
