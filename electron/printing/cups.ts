import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Paper } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';

const run = promisify(execFile);

/** CUPS answers at once or not at all; a hung scheduler must not hold a bench. */
const COMMAND_TIMEOUT_MS = 15_000;
const ENGLISH = { ...process.env, LC_ALL: 'C' };

/** The system's print spooler, as the `lp` and `lpstat` commands see it. */
export interface Spooler {
  /** Gives a PDF to a print queue; the value is the spooler's job id. */
  readonly submit: (job: SpoolerJob) => Promise<Result<string, SubmitFailure>>;
  /** Ids of all jobs the spooler still knows, waiting or done; null where it does not answer. */
  readonly jobIds: () => Promise<ReadonlySet<string> | null>;
}

interface SpoolerJob {
  readonly printer: string;
  readonly title: string;
  readonly paper: Paper;
  readonly pdf: Uint8Array;
}

/** Why the spooler did not say that it took a job, and whether that is certain. */
export interface SubmitFailure {
  readonly certainlyNotTaken: boolean;
  readonly fault: Fault;
}

export const cupsSpooler: Spooler = {
  submit,
  jobIds: async () => {
    try {
      const { stdout } = await run('lpstat', ['-W', 'all', '-o'], {
        env: ENGLISH,
        timeout: COMMAND_TIMEOUT_MS,
      });
      return new Set(lines(stdout).map((line) => line.split(/\s+/)[0] ?? ''));
    } catch {
      return null;
    }
  },
};

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The PDF goes through the command's input: no file with a receiver on it is left anywhere. */
async function submit(job: SpoolerJob): Promise<Result<string, SubmitFailure>> {
  const { widthMm, heightMm } = job.paper;
  const options = [
    ['-d', job.printer],
    ['-t', job.title],
    ['-o', `media=Custom.${widthMm}x${heightMm}mm`],
    ['-o', 'print-scaling=none'],
    ['-o', 'position=top-left'],
  ].flat();
  try {
    const running = run('lp', options, { env: ENGLISH, timeout: COMMAND_TIMEOUT_MS });
    running.child.stdin?.on('error', () => undefined).end(job.pdf);
    const { stdout } = await running;
    const id = /request id is (\S+)/.exec(stdout)?.[1];
    if (id !== undefined) return ok(id);
    const details = { reason: stdout.trim() };
    return fail({ certainlyNotTaken: false, fault: fault('PRINT_OUTCOME_UNKNOWN', details) });
  } catch (error) {
    return fail(submitFailure(error));
  }
}

function submitFailure(error: unknown): SubmitFailure {
  const { code, killed, stderr } = commandError(error);
  if (code === 'ENOENT') {
    return { certainlyNotTaken: true, fault: fault('PRINT_SPOOLER_MISSING', { reason: 'lp' }) };
  }
  if (killed || typeof code !== 'number') {
    return { certainlyNotTaken: false, fault: fault('PRINT_OUTCOME_UNKNOWN', { reason: 'lp' }) };
  }
  return {
    certainlyNotTaken: true,
    fault: fault('PRINT_SPOOLER_REFUSED', { reason: sentence(stderr) }),
  };
}

function commandError(error: unknown): { code: unknown; killed: boolean; stderr: string } {
  const facts = { code: undefined as unknown, killed: false, stderr: '' };
  if (typeof error !== 'object' || error === null) return facts;
  if ('code' in error) facts.code = error.code;
  if ('killed' in error) facts.killed = error.killed === true;
  if ('stderr' in error && typeof error.stderr === 'string') facts.stderr = error.stderr;
  return facts;
}

/** The command's words, without the full stop that our sentence brings itself. */
const sentence = (words: string): string => words.trim().replace(/\.$/, '');
