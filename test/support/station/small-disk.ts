import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

export interface SmallDisk {
  /** A folder on the disk. */
  readonly folder: string;
  /** Leaves not a byte. */
  readonly fill: () => void;
  readonly empty: () => void;
}

/** A disk in memory; the test is skipped where this machine lets nobody mount one. */
export async function smallDisk(context: TestContext, megabytes: number): Promise<SmallDisk> {
  const disk = join(tempFolder(), 'disk');
  mkdirSync(disk);
  try {
    const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk];
    execFileSync('mount', args, { stdio: 'pipe' });
  } catch (error) {
    if (process.env['WAYBENCH_NO_SKIPS'] === '1') throw error;
    context.skip(`No tmpfs can be mounted here: ${String(error)}`);
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk]);
  });
  const folder = join(disk, 'data');
  mkdirSync(folder);
  const ballast = join(disk, 'ballast');
  return { folder, fill: () => fillWith(ballast), empty: () => rmSync(ballast, { force: true }) };
}

function fillWith(ballast: string): void {
  const handle = openSync(ballast, 'a');
  const page = Buffer.alloc(4096);
  try {
    for (;;) writeSync(handle, page);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(handle);
  }
}
