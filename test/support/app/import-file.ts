import type { Page } from 'playwright-core';
import type { StationApi } from '../../../shared/ipc/station-api.ts';
import type { StationApp } from './station-app.ts';

/** Takes an order file on the orders screen, which must be open, as a person does: choose, Enter. */
export async function importOnScreen(page: Page, file: string): Promise<void> {
  await page.getByTestId('import-input').setInputFiles(file);
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('data-testid') === 'import-take',
  );
  await page.keyboard.press('Enter');
  await page.getByTestId('import-report').waitFor();
}

/** Takes an order file through the verbs of the page, whatever screen is open. */
export async function importOrders(
  { page }: Pick<StationApp, 'page'>,
  file: { readonly fileName: string; readonly text: string },
): Promise<void> {
  const phase = await page.evaluate(async ({ fileName, text }) => {
    const station: StationApi = Reflect.get(window, 'station');
    const bytes = new TextEncoder().encode(text);
    const opened = await station.openImport({ fileName, bytes });
    if (!opened.ok || opened.value.phase !== 'preview') return opened;
    const taken = await station.takeImport({ importId: opened.value.importId });
    return taken.ok ? taken.value.phase : taken;
  }, file);
  if (phase !== 'done') throw new Error(`Not imported: ${JSON.stringify(phase)}`);
}
