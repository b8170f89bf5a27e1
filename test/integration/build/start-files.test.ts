import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPages } from '../../support/build/pages.ts';
import { builtFile, startFiles, startKilobytes } from '../../support/build/start-files.ts';

/** What the bench screen may take, compressed. */
const MOST_KILOBYTES = 300;
/** More files than this are slower to ask for than they are to read. */
const MOST_FILES = 12;

const pages = mkdtempSync(join(tmpdir(), 'waybench-pages-'));

beforeAll(async () => {
  // The test runner's own value would take the libraries as they are for development.
  vi.stubEnv('NODE_ENV', 'production');
  await buildPages(pages);
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(pages, { recursive: true, force: true }));

describe('what the bench screen starts with', () => {
  it('stays small, in few files', () => {
    expect(startKilobytes(pages)).toBeLessThanOrEqual(MOST_KILOBYTES);
    expect(startFiles(pages, 'zh-CN').length).toBeLessThanOrEqual(MOST_FILES);
  });

  it('needs no schemas', () => {
    const scripts = startFiles(pages, 'zh-CN').map(({ file }) =>
      readFileSync(join(pages, file), 'utf8'),
    );
    expect(scripts.some((text) => text.includes('useState'))).toBe(true);
    expect(scripts.filter((text) => text.includes('ZodObject'))).toEqual([]);
  });

  it('has neither the other screens nor the other language', () => {
    const files = startFiles(pages, 'zh-CN').map(({ file }) => file);
    for (const later of ['frame/rest.ts', 'i18n/en.ts']) {
      expect(files).not.toContain(builtFile(pages, later));
    }
  });
});
