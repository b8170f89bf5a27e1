import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';

/** Windows PowerShell, asked one question at a time. */
export interface PowerShell {
  /**
   * @param expression statements of one line in ASCII; what they output is the answer
   * @returns their output as an array of what JSON can say; null where nothing came back in time
   */
  readonly ask: (expression: string) => Promise<unknown>;
  readonly stop: () => void;
}

export interface PowerShellLimits {
  readonly answerMs: number;
  /** It is ended when nobody asked for so long. */
  readonly idleMs: number;
}

export const POWERSHELL_LIMITS: PowerShellLimits = { answerMs: 15_000, idleMs: 60_000 };

/** Reads one line after the other from its input, and goes when the input ends. */
const ARGUMENTS = ['-NoProfile', '-NoLogo', '-InputFormat', 'Text', '-NoExit', '-Command', '-'];

/**
 * Starting it costs much more than an answer, and labels that wait are looked at every two seconds:
 * one process stays for them all.
 *
 * @param program its full path, so that no other file of that name is run
 */
export function createPowerShell(program: string, limits: PowerShellLimits): PowerShell {
  let session: Session | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const stop = (): void => {
    clearTimeout(idle);
    session?.end();
    session = null;
  };
  const askNow = async (expression: string): Promise<unknown> => {
    clearTimeout(idle);
    if (session === null || session.hasEnded()) session = startSession(program);
    const answer = await session.ask(expression, limits.answerMs);
    if (answer === undefined) stop();
    else idle = setTimeout(stop, limits.idleMs).unref();
    return answer ?? null;
  };
  return {
    ask: (expression) => {
      const asked = last.then(() => askNow(expression));
      last = asked.catch(() => undefined);
      return asked;
    },
    stop,
  };
}

interface Session {
  /** Undefined where it did not answer: it cannot be used further. */
  readonly ask: (expression: string, deadlineMs: number) => Promise<unknown>;
  readonly hasEnded: () => boolean;
  readonly end: () => void;
}

function startSession(program: string): Session {
  const child = spawn(program, ARGUMENTS, { windowsHide: true });
  const lines = answersOf(child);
  let asked = 0;
  let hasEnded = false;
  child.once('close', () => (hasEnded = true)).once('error', () => (hasEnded = true));
  return {
    hasEnded: () => hasEnded,
    end: () => {
      child.stdin.end();
      child.kill();
    },
    ask: async (expression, deadlineMs) => {
      asked += 1;
      const answer = lines.next(`waybench-${asked} `, deadlineMs);
      child.stdin.write(`${question(asked, expression)}\n\n`);
      const line = await answer;
      return line === null ? undefined : parsed(line);
    },
  };
}

/** The answer is written as UTF-8 whatever the code page, on a line that no echo of it looks like. */
const question = (place: number, expression: string): string =>
  [
    `$answer=try{ConvertTo-Json -Compress -InputObject @(${expression})}catch{'null'}`,
    `$bytes=[Text.Encoding]::UTF8.GetBytes('way'+'bench-${place} '+$answer+[char]10)`,
    '$out=[Console]::OpenStandardOutput()',
    '$out.Write($bytes,0,$bytes.Length)',
    '$out.Flush()',
  ].join(';');

interface Answers {
  /** What follows this beginning on its line; null at the deadline or when the program ended. */
  readonly next: (beginning: string, deadlineMs: number) => Promise<string | null>;
}

function answersOf(child: ChildProcessWithoutNullStreams): Answers {
  let text = '';
  let waiting: { readonly look: () => void; readonly giveUp: () => void } | null = null;
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    waiting?.look();
  });
  child.stderr.resume();
  child.stdin.on('error', () => waiting?.giveUp());
  child.once('error', () => waiting?.giveUp()).once('close', () => waiting?.giveUp());
  return {
    next: (beginning, deadlineMs) =>
      new Promise((resolve) => {
        const settle = (answer: string | null): void => {
          clearTimeout(timer);
          waiting = null;
          text = '';
          resolve(answer);
        };
        const timer = setTimeout(() => settle(null), deadlineMs);
        const look = (): void => {
          const start = text.indexOf(beginning);
          const end = text.indexOf('\n', start);
          if (start >= 0 && end >= 0) settle(text.slice(start + beginning.length, end));
        };
        waiting = { look, giveUp: () => settle(null) };
      }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
