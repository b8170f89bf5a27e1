import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { StationApp } from '../app/station-app.ts';
import { projectFolder } from '../electron/packages.ts';
import type { ShellVerbs } from './parts-entry.ts';

/** The shell's own parts in the running station's process, asked from outside. */
export interface ShellParts {
  readonly ask: <Verb extends keyof ShellVerbs>(
    verb: Verb,
    request: Parameters<ShellVerbs[Verb]>[0],
  ) => Promise<Awaited<ReturnType<ShellVerbs[Verb]>>>;
  readonly close: () => void;
}

const ENTRY = fileURLToPath(new URL('./parts-entry.ts', import.meta.url));

/** Bundles the parts as the station's main process is, and starts them there. */
export async function openShellParts({ electron }: StationApp): Promise<ShellParts> {
  const folder = mkdtempSync(join(tmpdir(), 'waybench-parts-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: ENTRY,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'parts.cjs' },
      },
    },
  });
  const places = {
    file: join(folder, 'parts.cjs'),
    mainFolder: join(projectFolder, 'out', 'main'),
  };
  return {
    ask: (verb, request) =>
      electron.evaluate(
        async (_, { file, mainFolder, name, value }) => {
          const parts =
            Reflect.get(globalThis, 'shellParts') ??
            process.mainModule?.require(file).startParts(mainFolder);
          Reflect.set(globalThis, 'shellParts', parts);
          return parts[name](value);
        },
        { ...places, name: verb, value: request },
      ),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
