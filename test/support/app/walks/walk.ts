import type { Page } from 'playwright-core';
import type { BenchLab } from '../bench-lab.ts';
import type { StationApp } from '../station-app.ts';

/** Looks at what is on the page now, which is the window's unless said otherwise. */
export type Stop = (name: string, page?: Page) => Promise<void>;

/** Leads a station in practice mode through a part of its screens, and stops at each state. */
export type Walk = (app: StationApp, lab: BenchLab, stop: Stop) => Promise<void>;

/** One step of a way: how it gets to a state of the screens, under the name of that state. */
type Step = readonly [name: string, reach: () => Promise<unknown>];

export async function takeSteps(steps: readonly Step[], stop: Stop): Promise<void> {
  for (const [name, reach] of steps) {
    await reach();
    await stop(name);
  }
}

/** Presses a key and waits for what it opens. */
export const opening = (page: Page, key: string, testId: string) => async (): Promise<void> => {
  await page.keyboard.press(key);
  await page.getByTestId(testId).waitFor();
};

/** Leaves a dialog with Esc, as a person who changed their mind. */
export async function leave(page: Page, testId: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByTestId(testId).waitFor({ state: 'detached' });
}

/** Waits until the bench says this. */
export const situation = (page: Page, name: string): Promise<void> =>
  page.locator(`[data-testid="headline"][data-situation="${name}"]`).waitFor();
