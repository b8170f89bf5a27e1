import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from '../debian.ts';
import { cachedFolder } from './cache.ts';
import { RUNTIME_VERSION, runtimeFiles } from './runtime-package.ts';
import { sqliteAddon } from './sqlite-addon.ts';

const STARTER = fileURLToPath(new URL('./starter.cjs', import.meta.url));

/** What Chromium 114 links to, what gives it a display, and a font for Chinese. */
const RUNTIME_PACKAGES = [
  'xvfb',
  'xauth',
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libcups2',
  'fonts-noto-cjk',
  'dbus',
];

interface TestRuntime {
  readonly executablePath: string;
  readonly version: string;
}

/** Whether the test runtime exists for this machine: it is Linux on x64 only. */
export function hasTestRuntime(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Provides Electron 25 with our starter; the first call fetches and builds, later ones find it in `cache`. */
export async function provideTestRuntime(
  cache: string,
  log: (line: string) => void,
): Promise<TestRuntime> {
  const libraries = await ensureDebianPackages(RUNTIME_PACKAGES);
  if (!libraries.ok) log(libraries.reason);
  const files = await runtimeFiles(cache, log);
  const addon = await sqliteAddon(cache, log);
  const name = `electron-${RUNTIME_VERSION}-${await assemblyHash(addon)}`;
  const folder = await cachedFolder(cache, name, (unfinished) =>
    assemble(unfinished, files, addon),
  );
  return { executablePath: join(folder, 'electron'), version: RUNTIME_VERSION };
}

async function assemblyHash(addon: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(STARTER));
  return hash
    .update(basename(dirname(addon)))
    .digest('hex')
    .slice(0, 12);
}

/** Links the runtime's files, which takes no space, and puts the starter where Electron looks for an application. */
async function assemble(folder: string, files: string, addon: string): Promise<void> {
  for (const entry of await readdir(files, { recursive: true, withFileTypes: true })) {
    const target = join(folder, entry.parentPath.slice(files.length), entry.name);
    if (entry.isDirectory()) await mkdir(target, { recursive: true });
    else await linkInto(join(entry.parentPath, entry.name), target);
  }
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await copyFile(STARTER, join(app, 'main.js'));
  await copyFile(addon, join(app, 'better_sqlite3.node'));
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'starter', main: 'main.js' }));
}

async function linkInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to);
}
