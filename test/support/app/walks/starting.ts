import type { Walk } from './walk.ts';

/** The window before the station behind it is open, which then takes as long as anybody likes. */
export const starting: Walk = async ({ electron, page }, _, stop) => {
  await electron.evaluate(({ ipcMain }) => {
    // Electron keeps what answers a channel to itself.
    const answers: Map<string, (...asked: unknown[]) => unknown> = Reflect.get(
      ipcMain,
      '_invokeHandlers',
    );
    const answer = answers.get('station:info');
    if (answer === undefined) throw new Error('Nobody answers station:info');
    const opened = new Promise((tell) => {
      ipcMain.once('test:open', tell);
    });
    answers.set('station:info', async (...asked) => {
      await opened;
      return answer(...asked);
    });
  });
  await page.reload();
  await page.getByTestId('starting').waitFor();
  await stop('starting');
  await electron.evaluate(({ ipcMain }) => void ipcMain.emit('test:open'));
  await page.waitForSelector('html[data-ready="true"]');
};
