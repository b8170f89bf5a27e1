import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { APPID, APP_SECRET, SHOP } from './account.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output, one parsed JSON value a line. */
  readonly lines: readonly unknown[];
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** The first line of standard output; rejects where the program ends without one. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
  readonly signal: (signal: NodeJS.Signals) => Promise<Ended>;
}

/** Starts a script of this project on plain Node. Its environment is only what is given here. */
export function startScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    env: { LANG: 'en_GB.UTF-8', WAYBENCH_APP_SECRET: APP_SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const ended = once(child, 'close').then(() => endOf(child, stdout(), stderr()));
  return {
    firstLine: firstLineOf(child.stdout, stdout, ended),
    ended,
    signal: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function endOf(child: ChildProcess, stdout: string, stderr: string): Ended {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line));
  return { code: child.exitCode, signal: child.signalCode, lines, stdout, stderr };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}

async function firstLineOf(
  stream: NodeJS.ReadableStream,
  text: () => string,
  ended: Promise<Ended>,
): Promise<string> {
  while (!text().includes('\n')) {
    const over = await Promise.race([once(stream, 'data').then(() => null), ended]);
    if (over !== null && !text().includes('\n')) return '';
  }
  return text().split('\n', 1)[0] ?? '';
}

/** Runs the station's command line. */
export const startStation = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running => startScript('electron/cli.ts', args, env);

export const runStation = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> => startStation(args, env).ended;

/** The account of the tests as options. */
export const accountArgs = (gateway: string, dataDir: string): readonly string[] => [
  '--gateway',
  gateway,
  '--appid',
  APPID,
  '--seller',
  SHOP,
  '--data',
  dataDir,
];

/** The words of `station issue` with the account of the tests. */
export const issueArgs = (file: string, gateway: string, dataDir: string): readonly string[] => [
  'issue',
  file,
  ...accountArgs(gateway, dataDir),
];

/** Writes an order file beside the ledger's folder. */
export function writeOrders(folder: string, text: string, name = 'orders.json'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
