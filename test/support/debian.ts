import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const APT_GET = [
  'apt-get',
  '-y',
  '-o',
  'DPkg::Lock::Timeout=300',
  '-o',
  'Dpkg::Options::=--force-confold',
];

/** `missing` names the packages to install; `reason` is for people and names the line that installs them. */
export type PackagesAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly missing: readonly string[]; readonly reason: string };

/**
 * Makes sure that the named Debian packages are installed.
 * As root on Debian or Ubuntu the missing ones are installed; elsewhere the
 * answer says what is missing and how to install it.
 */
export async function ensureDebianPackages(packages: readonly string[]): Promise<PackagesAnswer> {
  if (!(await isDebian())) {
    return {
      ok: false,
      missing: packages,
      reason: `This machine is not Debian or Ubuntu; on one "${installLine(packages)}" installs what is needed.`,
    };
  }
  const missing = await missingPackages(packages);
  if (missing.length === 0) return { ok: true };
  if (process.getuid?.() !== 0) {
    return {
      ok: false,
      missing,
      reason: `Packages are missing and only root can install them: "sudo ${installLine(missing)}".`,
    };
  }
  return installPackages(missing);
}

async function isDebian(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return access('/etc/debian_version').then(
    () => true,
    () => false,
  );
}

async function missingPackages(packages: readonly string[]): Promise<readonly string[]> {
  const format = '${db:Status-Status}\\t${Package}\\t${Provides}\\n';
  const { stdout } = await run('dpkg-query', ['-W', '-f', format], { maxBuffer: 64 * 1024 * 1024 });
  const installed = new Set(stdout.split('\n').flatMap(namesOfInstalled));
  return packages.filter((name) => !installed.has(name));
}

/** A renamed package still provides its old name, such as libgtk-3-0t64 for libgtk-3-0. */
function namesOfInstalled(line: string): readonly string[] {
  const [status, name, provides = ''] = line.split('\t');
  if (status !== 'installed' || name === undefined) return [];
  const provided = provides.split(',').map((entry) => entry.trim().replace(/ .*$/, ''));
  return [name, ...provided];
}

async function installPackages(missing: readonly string[]): Promise<PackagesAnswer> {
  try {
    await aptGet(['update']);
    await aptGet(['install', '--no-install-recommends', ...missing]);
    return { ok: true };
  } catch (error) {
    return { ok: false, missing, reason: `"${installLine(missing)}" failed:\n${outputOf(error)}` };
  }
}

/** One at a time among our own processes: `apt-get update` does not wait for the lock of the package lists. */
async function aptGet(args: readonly string[]): Promise<void> {
  await run('flock', [join(tmpdir(), 'waybench-apt.lock'), ...APT_GET, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

function installLine(packages: readonly string[]): string {
  return `apt-get install --no-install-recommends ${packages.join(' ')}`;
}

/** What a failed command wrote, or why it could not be started. */
function outputOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stdout = 'stdout' in error ? String(error.stdout) : '';
  const stderr = 'stderr' in error ? String(error.stderr) : '';
  return `${stdout}${stderr}`.trim() || error.message;
}
