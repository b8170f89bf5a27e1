import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

const STOP_DEADLINE_MS = 5_000;

/** A program that runs beside the test and ends with it. */
export interface Child {
  /** Resolves when the program has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** The first line of its standard output; rejects when it ends or the deadline passes before. */
  firstLine(deadlineMs: number): Promise<string>;
  /** Asks it to end and waits until it has; after five seconds it is killed. */
  stop(): Promise<void>;
  /** Ends it with SIGKILL and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a program that gets SIGTERM from the kernel when this process ends, however it ends. */
export function startChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Child {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = endOf(child, (how) => `"${command}" ended (${how}). ${stderr.trim()}`.trim());
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return {
    ended,
    firstLine: (deadlineMs) => firstLine(child, ended, command, deadlineMs),
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_DEADLINE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

type PipedChild = ChildProcessByStdio<null, Readable, Readable>;

function endOf(child: PipedChild, sentence: (how: string) => string): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(sentence(error.message)));
    child.on('exit', (code, signal) => resolve(sentence(signal ?? `exit code ${code}`)));
  });
}

function firstLine(
  child: PipedChild,
  ended: Promise<string>,
  command: string,
  deadlineMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(reason));
    };
    const timer = setTimeout(
      () => fail(`"${command}" was not ready within ${deadlineMs} ms.`),
      deadlineMs,
    );
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const end = stdout.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(stdout.slice(0, end));
    });
    void ended.then(fail);
  });
}
