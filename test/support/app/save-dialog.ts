import type { StationApp } from './station-app.ts';

/** The next save dialog answers with this file; null = cancelled. */
export const answerSaveDialog = (app: StationApp, file: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, filePath) => {
    const answer = filePath === null ? { canceled: true } : { canceled: false, filePath };
    Reflect.set(dialog, 'showSaveDialog', async () => answer);
  }, file);
