import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedFolder } from '../../support/electron/cache.ts';
import { installElectron, type InstallOptions } from '../../support/electron/install-attempt.ts';
import { checkIntegrity } from '../../support/electron/npm-package.ts';
import { resolveElectron, type ResolveOptions } from '../../support/electron/resolve.ts';

let folder: string;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybench-resolve-'));
  lines = [];
  await mkdir(join(folder, 'electron'));
  await writeFile(join(folder, 'electron', 'package.json'), '{"version":"45.0.0"}');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function resolveWith(options: ResolveOptions): ReturnType<typeof resolveElectron> {
  return resolveElectron({
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
    electronPackage: join(folder, 'electron'),
    install: async () => ({ ok: false, reason: 'there is no network' }),
    testRuntime: async () => ({ executablePath: '/runtime/electron', version: '25.1.1' }),
    log: (line) => lines.push(line),
    ...options,
  });
}

async function unpackInto(dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'version'), 'v45.0.0');
  for (const name of ['electron', 'electron.exe']) await writeFile(join(dist, name), '');
  await mkdir(join(dist, 'Electron.app/Contents/MacOS'), { recursive: true });
  await writeFile(join(dist, 'Electron.app/Contents/MacOS/Electron'), '');
}

async function installInto(electronPackage: string): Promise<void> {
  await unpackInto(join(electronPackage, 'dist'));
  await writeFile(join(electronPackage, 'path.txt'), 'electron');
}

async function installNow({ packageFolder }: InstallOptions): Promise<{ ok: true }> {
  await installInto(packageFolder);
  return { ok: true };
}

async function writeOneFile(unfinished: string): Promise<void> {
  await writeFile(join(unfinished, 'file'), 'whole');
}

test('the override path wins over an installed binary', async () => {
  await installInto(join(folder, 'electron'));
  await unpackInto(join(folder, 'override'));
  const resolved = await resolveWith({
    env: { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'override') },
  });
  expect(resolved).toMatchObject({ source: 'override', version: '45.0.0' });
  expect(resolved.executablePath.startsWith(join(folder, 'override'))).toBe(true);
});

test('an override path without Electron is an error, not a surprise', async () => {
  await installInto(join(folder, 'electron'));
  const missing = join(folder, 'nothing');
  await expect(resolveWith({ env: { ELECTRON_OVERRIDE_DIST_PATH: missing } })).rejects.toThrow(
    missing,
  );
});

test('the installed binary is taken without an install attempt', async () => {
  await installInto(join(folder, 'electron'));
  const resolved = await resolveWith({
    install: () => Promise.reject(new Error('must not be called')),
  });
  expect(resolved).toMatchObject({
    source: 'installed',
    executablePath: join(folder, 'electron', 'dist', 'electron'),
  });
});

test('a path.txt whose binary is gone leads to an install', async () => {
  await writeFile(join(folder, 'electron', 'path.txt'), 'electron');
  expect(await resolveWith({ install: installNow })).toMatchObject({
    source: 'downloaded',
    version: '45.0.0',
  });
});

test('the test runtime comes last and says what it is', async () => {
  expect(await resolveWith({})).toMatchObject({ source: 'test-runtime', version: '25.1.1' });
  expect(lines.at(-1)).toMatch(/old, unsupported.*there is no network/);
});

test('without a test runtime the error says what to do', async () => {
  await expect(resolveWith({ testRuntime: null })).rejects.toThrow(/no network.*ELECTRON_MIRROR/);
});

test('a failed install is remembered for its mirror only', async () => {
  await writeFile(
    join(folder, 'electron', 'install.js'),
    'console.error("TypeError: fetch failed"); process.exit(1)',
  );
  const attempt = (mirror: string): ReturnType<typeof installElectron> =>
    installElectron({
      packageFolder: join(folder, 'electron'),
      cache: join(folder, 'cache'),
      env: { ELECTRON_MIRROR: mirror },
      log: (line) => lines.push(line),
      rememberFailure: true,
    });
  await attempt('first');
  const second = await attempt('first');
  expect(second).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/fetch failed.*next try after/),
  });
  expect(lines).toHaveLength(1);
  await attempt('other');
  expect(lines).toHaveLength(2);
});

test('an archive that is not the pinned one is refused', async () => {
  const file = join(folder, 'archive.tgz');
  await writeFile(file, 'something else');
  await expect(checkIntegrity(file, 'sha512-AAAA')).rejects.toThrow('not the pinned package');
});

test('a cached folder appears whole, once, and not at all after a failure', async () => {
  const cache = join(folder, 'cache');
  await expect(
    cachedFolder(cache, 'thing', () => Promise.reject(new Error('stopped'))),
  ).rejects.toThrow('stopped');
  expect(await readdir(cache)).toEqual([]);
  const [one, other] = await Promise.all([
    cachedFolder(cache, 'thing', writeOneFile),
    cachedFolder(cache, 'thing', writeOneFile),
  ]);
  expect(one).toBe(other);
  expect(await readdir(cache)).toEqual(['thing']);
  expect(await readdir(one)).toEqual(['file']);
});
