import type { Page } from 'playwright-core';
import type { Display } from '../display/display.ts';
import { runCommand } from '../command.ts';

/** Scanners send a character every 8 to 20 ms. */
const SCANNER_DELAY_MS = 12;

/** Sends a code as a scanner does: keys of the operating system to the focused window, then Enter. */
export async function scanWithKeys(display: Pick<Display, 'env'>, code: string): Promise<void> {
  const env = { ...process.env, ...display.env };
  await runCommand('xdotool', ['type', '--delay', String(SCANNER_DELAY_MS), code], { env });
  await runCommand('xdotool', ['key', 'Return'], { env });
}

/** What the bench shows of the current parcel. */
interface ShownParcel {
  readonly orderId: string;
  readonly numberState: string;
  readonly printState: string;
}

/** Waits until the card on the bench shows a parcel in these states. */
export async function waitForCard(page: Page, wanted: Partial<ShownParcel>): Promise<void> {
  const attributes = {
    'data-order-id': wanted.orderId,
    'data-number-state': wanted.numberState,
    'data-print-state': wanted.printState,
  };
  const selector = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `[${name}="${value}"]`)
    .join('');
  await page.waitForSelector(`[data-testid="parcel-card"]${selector}`, { timeout: 30_000 });
}

/** The number on the card, without the blanks it is shown with. */
export async function shownTrackNo(page: Page): Promise<string> {
  return ((await page.getByTestId('track-no').textContent()) ?? '').replaceAll(/\s/g, '');
}

/** So long a dialog may take to close before a hand presses again. */
const PRESSED_AGAIN_AFTER_MS = 2_000;

/**
 * Presses Enter as a hand does until the dialog is gone: right after a scan it is taken for the
 * scan's own and left alone.
 */
export async function applyByEnter(page: Page, dialogTestId: string): Promise<void> {
  const dialog = page.getByTestId(dialogTestId);
  for (let tries = 0; tries < 10 && (await dialog.isVisible()); tries += 1) {
    await page.keyboard.press('Enter', { delay: 120 });
    await dialog
      .waitFor({ state: 'detached', timeout: PRESSED_AGAIN_AFTER_MS })
      .catch(() => undefined);
  }
}
