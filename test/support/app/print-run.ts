import type { Page } from 'playwright-core';
import type { PrintRunState } from '../../../shared/print-run.ts';

/** What the panel of the print run shows. */
interface ShownRun {
  readonly state: PrintRunState;
  readonly handedOver: number;
  readonly confirmed: number;
}

/** A hundred labels on their way to the printer. */
const DEADLINE_MS = 90_000;

/** Waits until the orders screen shows a print run as far as this. */
export async function waitForRun(page: Page, wanted: Partial<ShownRun>): Promise<void> {
  const attributes = {
    'data-state': wanted.state,
    'data-handed-over': wanted.handedOver,
    'data-confirmed': wanted.confirmed,
  };
  const selector = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `[${name}="${value}"]`)
    .join('');
  await page.waitForSelector(`[data-testid="print-run"]${selector}`, { timeout: DEADLINE_MS });
}
