import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { UI_KIT_EFFECTS } from '../../../electron.vite.config.ts';

const SOURCES = fileURLToPath(new URL('.', import.meta.url));

/** An application of one window with the station's UI kit, to measure the station against. */
export interface BareWindow {
  /** What Electron is started with. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds it into a folder of its own, by the rules that the station's pages are built by. */
export async function buildBareWindow(): Promise<BareWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'waybench-bare-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: SOURCES,
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      minify: true,
      outDir: join(folder, 'pages'),
      emptyOutDir: false,
      rolldownOptions: { treeshake: { moduleSideEffects: [...UI_KIT_EFFECTS] } },
    },
  });
  cpSync(join(SOURCES, 'main.cjs'), join(folder, 'main.cjs'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
