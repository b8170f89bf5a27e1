import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

/** Why a file is not known to be on the disk, and whether it may stand in the folder all the same. */
export interface NewFileFailure {
  readonly isThere: boolean;
  readonly reason: string;
}

/**
 * Puts a new file into a folder: whole or not at all, and on the disk when it is there. A name that
 * is taken gets a number behind it.
 *
 * @param path without the extension
 * @returns the name it got
 */
export type NewFile = (
  path: string,
  extension: string,
  bytes: Uint8Array,
) => Promise<Result<string, NewFileFailure>>;

/** More of one name in one folder is a mistake elsewhere. */
const MOST_NAMES = 1_000;

export const writeNewFile: NewFile = async (path, extension, bytes) => {
  const folder = dirname(path);
  const part = `${path}.${randomUUID()}.part`;
  let name: string | null = null;
  try {
    await writeSynced(part, bytes);
    name = await giveFreeName(part, path, extension);
    await syncFolder(folder);
    return ok(name);
  } catch (error) {
    return fail({ isThere: name !== null, reason: codeOf(error) });
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
};

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function giveFreeName(part: string, path: string, extension: string): Promise<string> {
  for (let place = 1; place <= MOST_NAMES; place += 1) {
    const target = `${path}${place === 1 ? '' : ` (${place})`}${extension}`;
    if (await takeName(part, target)) return basename(target);
  }
  throw new Error('EEXIST');
}

/** @returns false where the name is taken; then nothing changed */
async function takeName(part: string, target: string): Promise<boolean> {
  try {
    await link(part, target);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (!WITHOUT_LINKS.has(code)) throw error;
    return takeNameWithoutLinks(part, target);
  }
}

/** What file systems without hard links answer: FAT, some network shares. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** An empty file holds the name until the whole one takes its place. */
async function takeNameWithoutLinks(part: string, target: string): Promise<boolean> {
  try {
    const handle = await open(target, 'wx');
    await handle.close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(part, target);
  return true;
}

/** Brings the names in a folder to the disk; Windows does that with the file itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
