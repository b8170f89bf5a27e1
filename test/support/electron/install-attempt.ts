import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../command.ts';
import { packageVersion } from './packages.ts';

const LIMIT_MS = 5 * 60 * 1000;
const RETRY_AFTER_MS = 6 * 60 * 60 * 1000;

export type InstallAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface InstallOptions {
  readonly packageFolder: string;
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Whether a failure of the last hours is answered without trying again. */
  readonly rememberFailure: boolean;
}

/** Runs the electron package's own `install-electron`, at most five minutes long. */
export async function installElectron(options: InstallOptions): Promise<InstallAnswer> {
  const version = await packageVersion(options.packageFolder);
  const mirror = options.env['ELECTRON_MIRROR'] ?? options.env['npm_config_electron_mirror'] ?? '';
  const memory = join(options.cache, `install-electron-${version}.failed.json`);
  const earlier = options.rememberFailure ? await readFailure(memory) : undefined;
  if (
    earlier !== undefined &&
    earlier.mirror === mirror &&
    Date.now() < earlier.at + RETRY_AFTER_MS
  ) {
    const next = new Date(earlier.at + RETRY_AFTER_MS).toISOString();
    return {
      ok: false,
      reason: `${earlier.reason}; next try after ${next}, or at once without ${memory}`,
    };
  }
  options.log(
    `Fetching Electron ${version} with install-electron (at most ${LIMIT_MS / 60_000} minutes).`,
  );
  try {
    await runCommand(process.execPath, [join(options.packageFolder, 'install.js')], {
      env: options.env,
      timeoutMs: LIMIT_MS,
    });
    await rm(memory, { force: true });
    return { ok: true };
  } catch (error) {
    const reason = `install-electron failed (${firstLine(error)})`;
    await writeFailure(options.cache, memory, { at: Date.now(), mirror, reason });
    return { ok: false, reason };
  }
}

interface Failure {
  readonly at: number;
  readonly mirror: string;
  readonly reason: string;
}

async function readFailure(file: string): Promise<Failure | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isFailure(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'mirror' in value &&
    typeof value.mirror === 'string' &&
    'reason' in value &&
    typeof value.reason === 'string'
  );
}

async function writeFailure(cache: string, file: string, failure: Failure): Promise<void> {
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(failure));
  await rename(unfinished, file);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => /error|failed|stopped/i.test(line)) ?? lines[0] ?? '';
}
