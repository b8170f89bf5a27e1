import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command.ts';
import { packageFolder, projectFolder } from './packages.ts';

const ENTRY = join(projectFolder, 'out', 'main', 'main.cjs');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** Builds the app when it was never built, or when a source is newer than the build. */
export async function ensureFreshBuild(log: (line: string) => void): Promise<void> {
  const built = await changedAt(ENTRY);
  const sources = await Promise.all(SOURCES.map((name) => newestChange(join(projectFolder, name))));
  if (built > Math.max(...sources)) return;
  log('Building the app.');
  const cli = join(packageFolder('electron-vite'), 'bin', 'electron-vite.js');
  await runCommand(process.execPath, [cli, 'build'], { cwd: projectFolder });
}

async function newestChange(path: string): Promise<number> {
  const own = await changedAt(path);
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(entries.map((name) => changedAt(join(path, name))));
  return times.reduce((newest, time) => Math.max(newest, time), own);
}

/** Milliseconds since 1970, or 0 for what does not exist. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
