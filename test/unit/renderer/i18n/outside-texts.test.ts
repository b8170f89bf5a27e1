import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/i18n/en.ts';
import { zhCN } from '../../../../renderer/i18n/zh-CN.ts';
import { projectFolder } from '../../../support/electron/packages.ts';
import { possibleKeys, textsForPeople } from '../../../support/renderer/source-texts.ts';

const CATALOGUES = /^renderer\/i18n\/(?:zh-CN|en|[\w-]+-texts)\.ts$/;

/** Kinds of files, units and a platform's own word: written alike in every language. */
const NAMES = /\b(?:CSV|JSON|XLSX|dpi|mm|user_id|X|Y)\b/g;

const files = globSync('renderer/**/*.{ts,tsx}', { cwd: projectFolder })
  .filter((file) => !CATALOGUES.test(file))
  .map((file) => ({ file, source: readFileSync(join(projectFolder, file), 'utf8') }));

const leaves = (tree: object, path = ''): readonly string[] =>
  Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null ? leaves(value, key) : [key];
  });

const textsIn = (source: string): readonly string[] =>
  textsForPeople('part.tsx', source).map(({ text }) => text);

describe('texts for people', () => {
  it('stand in the catalogues, not in the screens', () => {
    const strays = files.flatMap(({ file, source }) =>
      textsForPeople(file, source)
        .filter(({ text }) => /\p{L}/u.test(text.replaceAll(NAMES, '')))
        .map(({ text, line }) => `${file}:${line} ${text}`),
    );
    expect(strays).toEqual([]);
  });

  it('are seen wherever an element shows them', () => {
    expect(textsIn('const a = <p>Ready {n}</p>;')).toEqual(['Ready']);
    expect(textsIn('const a = <p title="Ready" className="ready">{n}</p>;')).toEqual(['Ready']);
    expect(textsIn('const a = <p aria-label={isOn ? "On" : t("off")} />;')).toEqual(['On']);
    expect(textsIn('const a = <>{count} {`${count} pcs`}{more && "more"}</>;')).toEqual([
      'pcs',
      'more',
    ]);
    expect(textsIn('export const name = "面单";')).toEqual(['面单']);
    expect(textsIn('const a = <p id="x">{t("bench.ready")} · 100%</p>;')).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(files.flatMap(({ file, source }) => possibleKeys(file, source)));
    const patterns = [...used]
      .filter((key) => key.includes('*') && /^[\w.*]+$/.test(key))
      .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`));
    const isUsed = (key: string): boolean =>
      used.has(key) || patterns.some((pattern) => pattern.test(key));
    expect(leaves(zhCN).filter((key) => !isUsed(key))).toEqual([]);
    expect(leaves(en).length).toBeGreaterThan(500);
  });
});
