import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends the filters and backends that a killed scheduler left behind.
 * They are known by the spool folder in their environment, which is the test's own.
 */
export async function killFiltersOf(spoolFolder: string): Promise<void> {
  const mark = `CUPS_REQUESTROOT=${spoolFolder}`;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  for (const pid of pids) {
    if ((await environmentOf(pid)).includes(mark)) killIfThere(pid);
  }
}

/** Empty for a process that has just ended or is another user's. */
async function environmentOf(pid: number): Promise<readonly string[]> {
  return readFile(`/proc/${pid}/environ`, 'utf8').then(
    (text) => text.split('\0'),
    () => [],
  );
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
