import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileSink } from './file-sink.ts';

/** Writes a ZIP file from its first byte to its last, each entry part by part. */
export interface ZipWriter {
  /** Begins the next entry; the one before must have ended. */
  readonly begin: (name: string) => void;
  readonly write: (text: string) => Promise<void>;
  readonly end: () => void;
  /** Writes the directory that ends the file. */
  readonly finish: () => Promise<void>;
}

/** The oldest date that a ZIP file can name: what is inside has no time of its own. */
const NO_DATE = new Date(1980, 0, 1);

export function createZipWriter(file: FileSink): ZipWriter {
  const zip = new ZipFile();
  const written = intoFile(zip.outputStream, file);
  // A full disk shows wherever the next part is waited for.
  written.catch(() => {});
  let entry = new PassThrough();
  return {
    begin: (name) => {
      entry = new PassThrough();
      zip.addReadStream(entry, name, { mtime: NO_DATE, compressionLevel: 1 });
    },
    write: async (text) => {
      if (!entry.write(text)) await Promise.race([once(entry, 'drain'), written]);
    },
    end: () => {
      entry.end();
    },
    finish: () => {
      zip.end();
      return written;
    },
  };
}

async function intoFile(zip: NodeJS.ReadableStream, file: FileSink): Promise<void> {
  for await (const part of zip) file.write(part);
}
