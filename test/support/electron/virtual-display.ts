import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ensureDebianPackages } from '../debian.ts';
import { hasCommand } from './command.ts';

export interface VirtualDisplay {
  /** The value for DISPLAY, such as `:99`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a display number that it finds free itself. */
export async function openVirtualDisplay(size = '1600x1000'): Promise<VirtualDisplay> {
  await ensureXvfb();
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const exited = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill();
    await exited;
  };
  const numberPipe = server.stdio[3];
  if (!(numberPipe instanceof Readable))
    throw new Error('Xvfb was started without its number pipe.');
  for await (const number of createInterface({ input: numberPipe })) {
    server.stderr?.resume();
    return { name: `:${number}`, close: stop };
  }
  await stop();
  throw new Error('Xvfb ended before it named its display.');
}

async function ensureXvfb(): Promise<void> {
  if (await hasCommand('Xvfb', '-help')) return;
  const answer = await ensureDebianPackages(['xvfb', 'xauth']);
  if (!answer.ok) throw new Error(`A virtual display needs Xvfb. ${answer.reason}`);
}
