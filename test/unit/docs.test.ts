import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { zhCN } from '../../renderer/i18n/zh-CN.ts';
import { EN_TEXTS } from '../../shared/errors/texts.en.ts';
import { ZH_TEXTS } from '../../shared/errors/texts.zh-CN.ts';
import { projectFolder } from '../support/electron/packages.ts';

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

/** Every text of a catalogue, one after the other. */
const textsIn = (tree: unknown): readonly string[] =>
  typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [String(tree)];

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, words = '']) => words.replaceAll(/\s+/g, ' '));

describe('words that the guides quote', () => {
  const zh = textsIn([zhCN, ZH_TEXTS]).join('\n');
  const english = textsIn([en, EN_TEXTS]).join('\n').toLowerCase();

  test.each([
    'docs/bench-card.zh-CN.md',
    'docs/lead.zh-CN.md',
    'docs/shipping.zh-CN.md',
    'docs/distribution.zh-CN.md',
  ])('in %s are on the screens', (file) => {
    const quoted = found(read(file), /“([^”]+)”/g);
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((words) => !zh.includes(words))).toEqual([]);
  });

  test.each(['docs/lead.md', 'docs/shipping.md', 'docs/distribution.md'])(
    'in %s are on the screens',
    (file) => {
      const quoted = found(read(file), /(?<!\*)\*([^*]+)\*(?!\*)/g);
      expect(quoted.length).toBeGreaterThan(10);
      expect(quoted.filter((words) => !english.includes(words.toLowerCase()))).toEqual([]);
    },
  );
});

describe('the calls of the vendor', () => {
  /** Calls that the client has and the station does not make. */
  const UNUSED = new Set([
    'dd/logistics/getoutrange',
    'dd/logistics/trackno/route',
    'dd/logistics/waybill/get',
  ]);
  const sources = globSync('electron/gateway/*/*.ts', { cwd: projectFolder }).map(read);
  const paths = sources.flatMap((source) => found(source, /path: '\/gateway\/([^']+)'/g));

  test.each(['README.md', 'README.zh-CN.md'])('all stand in %s', (file) => {
    const named = found(read(file), /^\| `((?:dd|pdd|1688)\/[^`]+)` \|/gm);
    expect(paths.length).toBeGreaterThan(15);
    expect(named.toSorted()).toEqual(paths.filter((path) => !UNUSED.has(path)).toSorted());
  });
});

describe('links of the documents', () => {
  const files = globSync(['*.md', 'docs/**/*.md'], { cwd: projectFolder });
  const targets = files.flatMap((file) =>
    found(read(file), /(?:\]\(|src=")([^)"#]+)/g)
      .filter((target) => !target.includes(':'))
      .map((target) => relative(projectFolder, join(projectFolder, dirname(file), target))),
  );

  test('lead to files', () => {
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !existsSync(join(projectFolder, target)))).toEqual([]);
  });

  test('use every picture', () => {
    const pictures = globSync('docs/pictures/*', { cwd: projectFolder });
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((picture) => !targets.includes(picture))).toEqual([]);
  });
});
