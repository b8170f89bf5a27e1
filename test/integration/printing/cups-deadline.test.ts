import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import { pollUntil } from '../../support/poll.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

/** An `lp` that never gets an answer from its scheduler. */
function hangingLp(): { readonly path: string; readonly pidFile: string } {
  const folder = tempFolder();
  const pidFile = join(folder, 'pid');
  const program = join(folder, 'lp');
  writeFileSync(program, `#!/bin/sh\necho $$ > '${pidFile}'\nexec sleep 600\n`);
  chmodSync(program, 0o755);
  return { path: `${folder}:${process.env['PATH']}`, pidFile };
}

const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Less than `lp` may take of itself. */
const timeout = 12_000;

test(
  'a hand-over that nobody waits for any more is ended, and stays in doubt',
  { timeout },
  async () => {
    const { path, pidFile } = hangingLp();
    const spooler = createCupsSpooler({ ...process.env, PATH: path });
    const deadline = new AbortController();
    const submitting = spooler.submit({
      printer: 'label-1',
      title: 'Waybench',
      paper: PAPER_76_130,
      pdf: new Uint8Array([1]),
      signal: deadline.signal,
    });
    const pid = await pollUntil(
      async () => (existsSync(pidFile) && Number(readFileSync(pidFile, 'utf8'))) || undefined,
      { deadlineMs: 10_000, what: 'lp to start' },
    );
    deadline.abort();
    expect(await submitting).toMatchObject({
      ok: false,
      error: { certainlyNotTaken: false, fault: { code: 'PRINT_OUTCOME_UNKNOWN' } },
    });
    await pollUntil(async () => (isRunning(pid) ? undefined : true), {
      deadlineMs: 10_000,
      what: 'lp to be gone',
    });
  },
);
