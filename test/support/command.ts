import { spawn } from 'node:child_process';

/** Long enough to fetch or compile; a command that hangs still ends. */
const TIME_LIMIT_MS = 10 * 60_000;
/** How much of a failed command's words an error quotes. */
const QUOTED = 2000;

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** After this the command is killed; ten minutes when left out. */
  readonly timeoutMs?: number;
  /** What the command reads from its standard input; nothing when left out. */
  readonly input?: Uint8Array;
}

export interface CommandResult {
  /** -1 when a signal ended the command. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever its exit code; rejects only when it cannot be started. */
export async function tryCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: 'pipe',
      timeout: options.timeoutMs ?? TIME_LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, stdout, stderr }));
    // A command that does not read its input closes the pipe; its exit code tells the outcome.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}

/** Runs a command and gives what it wrote to standard output; rejects when its exit code is not 0. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const { exitCode, stdout, stderr } = await tryCommand(command, args, options);
  if (exitCode === 0) return stdout;
  const words = (stderr.trim() || stdout.trim()).slice(-QUOTED);
  throw new Error(`"${[command, ...args].join(' ')}" ended with ${exitCode}: ${words}`);
}

/** Whether a program is there: `question` is an argument that makes it answer and end. */
export async function hasCommand(command: string, question = '--version'): Promise<boolean> {
  return tryCommand(command, [question]).then(
    ({ exitCode }) => exitCode === 0,
    () => false,
  );
}
