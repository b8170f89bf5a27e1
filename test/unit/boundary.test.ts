import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  readonly file: string;
  /** The package as it is named, or the path from the root. */
  readonly target: string;
  readonly isPackage: boolean;
}

const SPECIFIER =
  /(?:^|[;\n])\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;

const importsIn = (file: string): readonly Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(SPECIFIER)].map((match) => {
    const specifier = match.slice(1).find((group) => group !== undefined) ?? '';
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : relative(ROOT, join(ROOT, dirname(file), specifier));
    return { file, target, isPackage };
  });

const sources = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }));

const within = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const PLAIN_NODE = ['core', 'ledger', 'gateway', 'printing', 'practice', 'cli'].map(
  (folder) => `electron/${folder}`,
);
const strays = (
  files: readonly string[],
  allowed: (target: string, isPackage: boolean) => boolean,
): readonly string[] =>
  files
    .flatMap(importsIn)
    .filter(({ target, isPackage }) => !allowed(target, isPackage))
    .map(({ file, target }) => `${file} imports ${target}`);

describe('the layers', () => {
  test('are all looked at', () => {
    for (const folder of ['shared', 'renderer', ...PLAIN_NODE]) {
      expect([folder, sources(folder).flatMap(importsIn).length > 0]).toEqual([folder, true]);
    }
  });

  test('let only the shell, main.ts and preload.ts import electron', () => {
    const files = sources('electron', 'shared', 'renderer').filter(
      (file) => !within(file, 'electron/shell', 'electron/main.ts', 'electron/preload.ts'),
    );
    expect(
      strays(files, (target) => !within(target, 'electron') || target.includes('.ts')),
    ).toEqual([]);
  });

  test('keep the parts that run on plain Node off the shell, the entry points and the screens', () => {
    expect(
      strays(
        [...sources(...PLAIN_NODE), 'electron/cli.ts'],
        (target, isPackage) =>
          (isPackage && target !== 'electron') || within(target, 'shared', ...PLAIN_NODE),
      ),
    ).toEqual([]);
  });

  test('let the screens import the screens, shared and packages that a page can have', () => {
    expect(
      strays(sources('renderer'), (target, isPackage) =>
        isPackage
          ? !target.startsWith('node:') && !within(target, 'electron')
          : within(target, 'renderer', 'shared'),
      ),
    ).toEqual([]);
  });

  test('let shared import shared and zod', () => {
    expect(
      strays(sources('shared'), (target, isPackage) =>
        isPackage ? target === 'zod' : within(target, 'shared'),
      ),
    ).toEqual([]);
  });

  test('let the gateway client and the printing know no ledger and no use case', () => {
    expect(
      strays(
        sources('electron/gateway', 'electron/printing'),
        (target, isPackage) =>
          isPackage || within(target, 'electron/gateway', 'electron/printing', 'shared'),
      ),
    ).toEqual([]);
  });

  test('let the ledger know neither gateway nor use cases', () => {
    expect(
      strays(
        sources('electron/ledger'),
        (target, isPackage) => isPackage || within(target, 'electron/ledger', 'shared'),
      ),
    ).toEqual([]);
  });
});
