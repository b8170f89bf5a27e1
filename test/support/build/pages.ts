import { build } from 'vite';
import config from '../../../electron.vite.config.ts';

/** Builds the pages as they are shipped, into a folder of the caller's. */
export async function buildPages(folder: string): Promise<void> {
  const { renderer } = config;
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { ...renderer?.build, outDir: folder, emptyOutDir: false },
  });
}
