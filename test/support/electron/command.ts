import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** Runs a program to its end and returns what it wrote to stdout; the error quotes the end of stderr. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  try {
    const { stdout } = await run(command, [...args], {
      maxBuffer: 64 * 1024 * 1024,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      ...(options.timeoutMs === undefined
        ? {}
        : { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
    });
    return stdout;
  } catch (error) {
    throw new Error(`${basename(command)}: ${reasonOf(error, options)}`, { cause: error });
  }
}

/** Whether the program is there: `question` is an argument that makes it answer and end. */
export async function hasCommand(command: string, question = '--version'): Promise<boolean> {
  return runCommand(command, [question]).then(
    () => true,
    () => false,
  );
}

function reasonOf(error: unknown, { timeoutMs }: CommandOptions): string {
  if (!(error instanceof Error)) return String(error);
  if ('killed' in error && error.killed === true)
    return `stopped after ${(timeoutMs ?? 0) / 1000} s`;
  const stderr = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return stderr === '' ? error.message : stderr.slice(-2000);
}
