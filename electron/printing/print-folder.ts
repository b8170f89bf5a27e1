import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

/** A folder of our own for labels that a print program reads from files. */
export interface PrintFolder {
  readonly path: string;
  /**
   * The file is there for as long as `use` runs, as `<name>/label.pdf`. It is removed whatever
   * happens, and with it what a program put beside it.
   *
   * @returns what `use` said, or why there was no file for it
   */
  readonly withFile: <Value>(
    name: string,
    bytes: Uint8Array,
    use: (file: string) => Promise<Value>,
  ) => Promise<Result<Value, string>>;
}

/** Virus scanners look into new files and keep them for a moment. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

/**
 * Everything in the folder is removed first: a label that a sudden end, or a program that would not
 * let go of it, left there.
 */
export function createPrintFolder(path: string): PrintFolder {
  const cleared = remove(path);
  return {
    path,
    withFile: async (name, bytes, use) => {
      await cleared;
      const folder = join(path, name);
      const file = join(folder, 'label.pdf');
      try {
        const problem = await write(folder, file, bytes);
        return problem === null ? ok(await use(file)) : fail(problem);
      } finally {
        await remove(folder);
      }
    },
  };
}

/** @returns why there is no file; null where it is there */
async function write(folder: string, file: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** What cannot be removed now is removed at the next start. */
const remove = (path: string): Promise<void> => rm(path, REMOVAL).catch(() => undefined);
