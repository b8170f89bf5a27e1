import type { Page } from 'playwright-core';

/** Writes down every scan that the bench shows in its trail, in the order they were made. */
export interface TrailRecord {
  readonly codes: () => Promise<readonly string[]>;
}

/** Starts writing down; the bench must be on screen and stay there. */
export async function recordTrail(page: Page): Promise<TrailRecord> {
  await page.getByTestId('scan-trail').evaluate((trail) => {
    const codes: string[] = [];
    const seen = new WeakSet<Element>();
    Reflect.set(window, 'scannedCodes', codes);
    const look = (): void => {
      for (const line of [...trail.querySelectorAll('li')].toReversed()) {
        if (seen.has(line)) continue;
        seen.add(line);
        codes.push(line.querySelector('.scan-trail-code')?.textContent ?? '');
      }
    };
    new MutationObserver(look).observe(trail, { childList: true, subtree: true });
  });
  return { codes: () => page.evaluate(() => Reflect.get(window, 'scannedCodes')) };
}
