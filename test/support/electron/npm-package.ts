import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand } from '../command.ts';
import { projectFolder } from './packages.ts';

const DOWNLOAD_LIMIT_MS = 20 * 60 * 1000;

export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** The registry's integrity value in full: `sha512-` and the base64 digest. */
  readonly integrity: string;
}

/** Fetches a package's archive into `folder` and returns its path once its integrity was checked. */
export async function fetchPackage(pinned: PinnedPackage, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runCommand(
    'npm',
    ['pack', `${pinned.name}@${pinned.version}`, '--pack-destination', folder, '--ignore-scripts'],
    { cwd: projectFolder, timeoutMs: DOWNLOAD_LIMIT_MS },
  );
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined)
    throw new Error(`npm pack ${pinned.name} left no archive in ${folder}.`);
  const file = join(folder, archive);
  await checkIntegrity(file, pinned.integrity);
  return file;
}

/** Throws unless the file's SHA-512 is the pinned one. */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `${file} is not the pinned package: its integrity is ${found}, expected ${integrity}.`,
    );
  }
}
