import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface InstalledElectron {
  readonly executablePath: string;
  readonly version: string;
}

/**
 * The binary that the electron package in `folder` has fetched, found as its own
 * index.js does: `path.txt` names the executable inside `dist`.
 */
export async function installedElectron(folder: string): Promise<InstalledElectron | undefined> {
  const executable = await readText(join(folder, 'path.txt'));
  if (executable === undefined) return undefined;
  return electronIn(join(folder, 'dist'), executable);
}

/** The Electron in a folder that somebody unpacked, as `ELECTRON_OVERRIDE_DIST_PATH` names one. */
export async function unpackedElectron(dist: string): Promise<InstalledElectron | undefined> {
  return electronIn(dist, platformExecutable());
}

async function electronIn(
  dist: string,
  executable: string,
): Promise<InstalledElectron | undefined> {
  const executablePath = join(dist, executable);
  if (!existsSync(executablePath)) return undefined;
  const version =
    (await readText(join(dist, 'version')))?.replace(/^v/, '') ?? 'of unknown version';
  return { executablePath, version };
}

function platformExecutable(): string {
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}
