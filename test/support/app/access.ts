import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { projectFolder } from '../electron/packages.ts';

/** What an operating system can ask a page to look like. */
export const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;
export type SystemLook = (typeof LOOKS)[number];

/** WCAG 2.2, levels A and AA, and what the checker's makers advise beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export const nameOfLook = ({ colorScheme, contrast }: SystemLook): string =>
  contrast === 'more' ? `${colorScheme}-contrast` : colorScheme;

/** Asks for a look as the operating system does, and waits until the page has it. */
export async function askForLook(page: Page, look: SystemLook): Promise<void> {
  await page.emulateMedia(look);
  const contrast = look.contrast === 'more' ? 'more' : 'normal';
  await page.waitForSelector(
    `html[data-scheme="${look.colorScheme}"][data-contrast="${contrast}"]`,
  );
}

const checker = (): Promise<string> =>
  readFile(join(projectFolder, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What stands in the way of a person's eyes, hands or screen reader, one line each. */
export const accessFaults = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { type: 'tag', values: RULES });

/** What a person cannot see: the part of the faults that another look can bring. */
export const colourFaults = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { type: 'rule', values: COLOUR_RULES });

async function faultsBy(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  await page.evaluate(`if (!('axe' in window)) { ${await checker()} }`);
  const { violations } = await page.evaluate<axe.AxeResults, axe.RunOnly>(
    (only) => Reflect.get(window, 'axe').run(document, { runOnly: only }),
    runOnly,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? help;
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}

/** Buttons and fields that reach out of the window where nothing scrolls to them, one line each. */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflow) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    const faults = [...document.querySelectorAll('button, input, select, a, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && !scrolls(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter(
        ({ box }) =>
          box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
      )
      .map(({ element }) => element.outerHTML.slice(0, 160));
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...faults, `page is ${scrollWidth} wide`] : faults;
  });
