import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from '../debian.ts';
import { cachedFolder } from './cache.ts';
import { hasCommand, runCommand } from '../command.ts';
import { packageFolder, packageVersion } from './packages.ts';

const SHIM = fileURLToPath(new URL('./string-references.h', import.meta.url));
const SHARED_FLAGS = ['-O2', '-DNDEBUG', '-fPIC', '-fvisibility=hidden'];
const C_FLAGS = [...SHARED_FLAGS, '-std=c99', '-w'];
const CPP_FLAGS = [
  ...SHARED_FLAGS,
  '-std=c++20',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];

/** better-sqlite3's addon built for Node-API 8 (Electron 25, Node 20 to 24); the path of the file. */
export async function sqliteAddon(cache: string, log: (line: string) => void): Promise<string> {
  const version = await packageVersion(packageFolder('better-sqlite3'));
  const folder = await cachedFolder(
    cache,
    `better-sqlite3-${version}-${await buildHash()}`,
    async (build) => {
      log(`Building better-sqlite3 ${version} for Node-API 8 with gcc (about half a minute).`);
      await ensureCompilers();
      await compile(build);
    },
  );
  return join(folder, 'better_sqlite3.node');
}

/** Changes when something besides better-sqlite3 itself would change the addon. */
async function buildHash(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(SHIM));
  hash.update(JSON.stringify([C_FLAGS, CPP_FLAGS]));
  for (const name of ['node-api-headers', 'node-addon-api']) {
    hash.update(await packageVersion(packageFolder(name)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function ensureCompilers(): Promise<void> {
  if ((await hasCommand('gcc')) && (await hasCommand('g++'))) return;
  const answer = await ensureDebianPackages(['gcc', 'g++']);
  if (!answer.ok) throw new Error(`The addon needs gcc and g++. ${answer.reason}`);
}

async function compile(build: string): Promise<void> {
  const source = packageFolder('better-sqlite3');
  const sqlite = join(source, 'deps', 'sqlite3');
  const objects = [join(build, 'sqlite3.o'), join(build, 'better_sqlite3.o')] as const;
  const includes = [
    `-I${sqlite}`,
    `-I${join(packageFolder('node-api-headers'), 'include')}`,
    `-I${packageFolder('node-addon-api')}`,
  ];
  const defines = await sqliteDefines(join(source, 'deps', 'defines.gypi'));
  await Promise.all([
    runCommand('gcc', [...C_FLAGS, ...defines, '-c', join(sqlite, 'sqlite3.c'), '-o', objects[0]]),
    runCommand('g++', [
      ...CPP_FLAGS,
      ...includes,
      '-include',
      SHIM,
      '-c',
      join(source, 'src', 'better_sqlite3.cpp'),
      '-o',
      objects[1],
    ]),
  ]);
  await runCommand('g++', [
    '-shared',
    '-Wl,-Bsymbolic',
    ...objects,
    '-o',
    join(build, 'better_sqlite3.node'),
    '-lpthread',
    '-ldl',
    '-lm',
  ]);
  await Promise.all(objects.map((file) => rm(file)));
}

async function sqliteDefines(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/^\s+'((?:HAVE|SQLITE)_[^']+)'/gm)].map(
    (match) => `-D${match[1] ?? ''}`,
  );
}
