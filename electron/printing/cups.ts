import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Size } from '../../shared/label/profile.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PrinterReadiness } from '../../shared/print-routing.ts';
import type { SpoolerView } from '../../shared/states.ts';
import { printerReadiness } from './printer-readiness.ts';
import { spoolerViews } from './spooler-view.ts';

const run = promisify(execFile);

/** CUPS answers at once or not at all; a hung scheduler must not hold a bench. */
const COMMAND_TIMEOUT_MS = 15_000;
/** A scheduler keeps its last 500 jobs. */
const LONGEST_LIST_BYTES = 4 * 1024 * 1024;

/** The system's print spooler. */
export interface Spooler {
  /** Gives a PDF to a print queue; the value is the spooler's job id. */
  readonly submit: (job: SpoolerJob) => Promise<Result<string, SubmitFailure>>;
  /** Ids of all jobs the spooler still knows, waiting or done; null where it does not answer. */
  readonly jobIds: () => Promise<ReadonlySet<string> | null>;
  /** What it says about jobs that it took; null where it does not answer. */
  readonly views: (jobIds: readonly string[]) => Promise<ReadonlyMap<string, SpoolerView> | null>;
  /** Ids of what a printer (null: any) still has in line; null where it does not answer. */
  readonly openJobs: (printer: string | null) => Promise<readonly string[] | null>;
  /** Asks it to drop jobs. What became of them is told by `views` alone. */
  readonly cancel: (jobIds: readonly string[]) => Promise<void>;
  /** Whether printers take labels now; null where it does not answer. */
  readonly readiness: (
    printers: readonly string[],
  ) => Promise<ReadonlyMap<string, PrinterReadiness> | null>;
}

interface SpoolerJob {
  readonly printer: string;
  readonly title: string;
  /** The page of the PDF. */
  readonly paper: Size;
  readonly pdf: Uint8Array;
  /** Ends the hand-over where it stands, when nobody waits for its answer any more. */
  readonly signal?: AbortSignal;
}

/** Why the spooler did not say that it took a job, and whether that is certain. */
export interface SubmitFailure {
  readonly certainlyNotTaken: boolean;
  readonly fault: Fault;
}

/** @param environment what names the scheduler, for `lp` and `lpstat` */
export function createCupsSpooler(environment: NodeJS.ProcessEnv): Spooler {
  const env = { ...environment, LC_ALL: 'C' };
  const list = async (...args: readonly string[]): Promise<string> => {
    const options = { env, timeout: COMMAND_TIMEOUT_MS, maxBuffer: LONGEST_LIST_BYTES };
    const { stdout } = await run('lpstat', args, options);
    return stdout;
  };
  return {
    submit: (job) => submit(job, env),
    jobIds: async () => {
      try {
        const all = await list('-W', 'all', '-o');
        return new Set(lines(all).map((line) => line.split(/\s+/)[0] ?? ''));
      } catch {
        return null;
      }
    },
    views: async (jobIds) => {
      try {
        // In this order a job that ends in between is in both lists, and never in none.
        const open = await list('-l', '-W', 'not-completed', '-o');
        const ended = await list('-l', '-W', 'completed', '-o');
        return spoolerViews(jobIds, { open, ended, printers: await list('-l', '-p') });
      } catch {
        return null;
      }
    },
    openJobs: async (printer) => {
      try {
        const open = await list(
          '-W',
          'not-completed',
          '-o',
          ...(printer === null ? [] : [printer]),
        );
        return lines(open).map((line) => line.split(/\s+/)[0] ?? '');
      } catch {
        return null;
      }
    },
    cancel: async (jobIds) => {
      if (jobIds.length === 0) return;
      // One that has ended meanwhile is an error of the command, and none of ours.
      await run('cancel', [...jobIds], { env, timeout: COMMAND_TIMEOUT_MS }).catch(() => undefined);
    },
    readiness: async (printers) => {
      try {
        const [states, doors] = await Promise.all([list('-l', '-p'), list('-a')]);
        return printerReadiness(printers, { printers: states, accepting: doors });
      } catch {
        return null;
      }
    },
  };
}

/** The scheduler that this system uses. */
export const cupsSpooler: Spooler = createCupsSpooler(process.env);

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The PDF goes through the command's input: no file with a receiver on it is left anywhere. */
async function submit(
  job: SpoolerJob,
  env: NodeJS.ProcessEnv,
): Promise<Result<string, SubmitFailure>> {
  const { widthMm, heightMm } = job.paper;
  const options = [
    ['-d', job.printer],
    ['-t', job.title],
    ['-o', `media=Custom.${widthMm}x${heightMm}mm`],
    ['-o', 'print-scaling=none'],
    ['-o', 'position=top-left'],
  ].flat();
  try {
    const { signal } = job;
    const running = run('lp', options, { env, timeout: COMMAND_TIMEOUT_MS, signal });
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
