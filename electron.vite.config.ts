import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Chromium takes WOFF2: the older copy of each font, as large again, stays out of the build. */
const onlyWoff2 = (css: string): string =>
  css.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, '');

/** Only the build's own files, and each weight for the next heavier one (`renderer/label/fonts.ts`). */
const oneWeightUp = (css: string): string =>
  css
    .replaceAll(/local\([^)]+\),\s*/g, '')
    .replaceAll('font-weight:400', 'font-weight:700')
    .replaceAll('font-weight:300', 'font-weight:400');

const labelFonts = (): Plugin => ({
  name: 'label-fonts',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('.css')) return undefined;
    if (id.includes('@fontsource')) return onlyWoff2(code);
    return id.includes('noto-sans-cjk-sc') ? oneWeightUp(code) : undefined;
  },
});

/** A schema does nothing when it is built: a page that only needs its type leaves it out. */
const pureSchemas = (): Plugin => ({
  name: 'pure-schemas',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.startsWith(at('shared/'))) return undefined;
    return code.replaceAll(
      /^((?:export )?const \w+) = ((?:z|\w+Schema)\b[^]*?);$/gm,
      '$1 = /* @__PURE__ */ (() => $2)();',
    );
  },
});

/**
 * The UI kit's parts do nothing when they are loaded, which they do not say themselves: whoever
 * needs a button would get the form kit with it.
 */
export const UI_KIT_EFFECTS = [{ test: /@rc-component/, sideEffects: false }] as const;

/**
 * Main and preload are CommonJS bundles for Node 18 and up, pages for Chromium 114 and up, so that
 * one build runs in both Electrons (design §10). Only native and large modules stay outside.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: {
        include: ['better-sqlite3', 'undici', 'bwip-js'],
        exclude: ['p-queue', 'zod', 'lossless-json', '@cantoo/pdf-lib', 'yazl'],
      },
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          'care-worker': at('electron/core/safety/care-worker.ts'),
          'import-worker': at('electron/core/importing/import-worker.ts'),
          'export-worker': at('electron/core/exporting/export-worker.ts'),
          'page-reader-worker': at('electron/printing/page-reader-worker.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), labelFonts(), pureSchemas()],
    build: {
      target: 'chrome114',
      minify: true,
      // The pages' policy takes no font or sound out of a text.
      assetsInlineLimit: (file) => (/\.(woff2|mp3)$/.test(file) ? false : undefined),
      outDir: at('out/renderer'),
      manifest: true,
      rolldownOptions: {
        treeshake: { moduleSideEffects: [...UI_KIT_EFFECTS] },
        input: {
          index: at('renderer/index.html'),
          label: at('renderer/label.html'),
          'hand-over': at('renderer/hand-over.html'),
          'reprint-sheet': at('renderer/reprint-sheet.html'),
          'command-sheet': at('renderer/command-sheet.html'),
          'badge-sheet': at('renderer/badge-sheet.html'),
        },
      },
    },
  },
});
