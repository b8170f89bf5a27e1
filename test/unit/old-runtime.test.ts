import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/electron/packages.ts';

/** What Node 18 of the oldest runtime lacks, although the types of today's Node have it (ADR 0004). */
const TOO_NEW =
  /URL\.canParse|AbortSignal\.any|Promise\.withResolvers|Promise\.try|Object\.groupBy|Map\.groupBy|Array\.fromAsync|crypto\.hash\(|getBuiltinModule|node:sqlite|readdir(?:Sync)?\([^)]*recursive/;

test('the main process uses only what the oldest runtime has', () => {
  const folder = join(projectFolder, 'electron');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const code = readFileSync(join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      return TOO_NEW.test(code);
    });
  expect(found).toEqual([]);
});
