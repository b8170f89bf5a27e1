import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** A file of the built pages, as large as it is when compressed. */
export interface StartFile {
  readonly file: string;
  readonly gzipBytes: number;
}

/**
 * What the window loads before the bench is on screen in a language: scripts and styles. Chinese
 * comes with the page.
 *
 * @param pages folder of the built pages
 */
export function startFiles(pages: string, language: Language): readonly StartFile[] {
  const manifest = manifestOf(pages);
  const files = new Set<string>();
  collect(manifest, 'index.html', files);
  if (language === 'en') collect(manifest, 'i18n/en.ts', files);
  return [...files].map((file) => ({
    file,
    gzipBytes: gzipSync(readFileSync(join(pages, file))).length,
  }));
}

/** The file that a source is built into. */
export function builtFile(pages: string, source: string): string {
  const chunk = manifestOf(pages)[source];
  if (chunk === undefined) throw new Error(`The build has no ${source}`);
  return chunk.file;
}

const manifestOf = (pages: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(pages, '.vite', 'manifest.json'), 'utf8')));

function collect(manifest: Manifest, name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`The build has no ${name}`);
  if (files.has(chunk.file)) return;
  for (const file of [chunk.file, ...chunk.css]) files.add(file);
  for (const next of chunk.imports) collect(manifest, next, files);
}

/** Kilobytes of all start files, for the language that needs more. */
export const startKilobytes = (pages: string): number =>
  Math.max(
    ...(['zh-CN', 'en'] as const).map((language) =>
      startFiles(pages, language).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
    ),
  ) / 1_000;
