import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/language.ts';
import { projectFolder } from '../support/electron/packages.ts';

/** Where the tour leaves what it saw. */
export const OUT = join(projectFolder, 'out', 'tour');
const DOCS = join(projectFolder, 'docs', 'pictures');

/** What the READMEs and the guides show. */
const DOCS_PICTURES = [
  '0-guide-practice-printed',
  '3-printed',
  '8-ledger',
  '9-batch',
  '11-setup-printing',
  '12-print-run',
  'calibration',
  'day-board',
  'distribution',
  'label',
  'shipping',
] as const;

/** Takes a picture of a step. */
export type Shoot = (step: string) => Promise<void>;

/** Pictures of one window in one language. */
export const shooting =
  (page: Page, language: Language): Shoot =>
  async (step) => {
    const name = `${step}.${language}.png`;
    await page.screenshot({ path: join(OUT, name), animations: 'disabled' });
    console.log(`out/tour/${name}`);
  };

/** Replaces the pictures of the docs by those of this tour. */
export async function renewDocs(languages: readonly Language[]): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  for (const file of await readdir(DOCS)) await rm(join(DOCS, file));
  for (const language of languages) {
    for (const name of DOCS_PICTURES) {
      const file = `${name}.${language}.png`;
      await copyFile(join(OUT, file), join(DOCS, file));
    }
  }
}
