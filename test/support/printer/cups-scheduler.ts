import { readFile, rm } from 'node:fs/promises';

import { startChild, type Child } from '../child-process.ts';
import { pollUntil } from '../poll.ts';
import type { CupsConfig } from './cups-config.ts';

const READY_DEADLINE_MS = 20_000;

/**
 * Starts the scheduler and waits until it listens. Its log tells: an answer on
 * the port could be another program's, and cupsd runs on when the port is taken.
 */
export async function startScheduler(config: CupsConfig, env: NodeJS.ProcessEnv): Promise<Child> {
  await rm(config.errorLog, { force: true });
  const args = ['-f', '-c', config.daemonConfig, '-s', config.filesConfig];
  const child = startChild('cupsd', args, env);
  let ended: string | undefined;
  void child.ended.then((sentence) => (ended = sentence));
  const listens = async (): Promise<true | undefined> => {
    const log = await recentLog(config);
    if (log.includes(`Listening to 127.0.0.1:${config.port} `)) return true;
    if (log.includes('Unable to open listen socket')) throw new Error(log);
    if (ended !== undefined) throw new Error(`${ended}\n${log}`);
    return undefined;
  };
  try {
    await pollUntil(listens, {
      deadlineMs: READY_DEADLINE_MS,
      what: 'the print scheduler to listen',
      seen: () => recentLog(config),
    });
    return child;
  } catch (error) {
    await child.kill();
    throw error;
  }
}

/** The last lines of the scheduler's log; empty before it has written any. */
export async function recentLog(config: CupsConfig): Promise<string> {
  const log = await readFile(config.errorLog, 'utf8').catch(() => '');
  return log.split('\n').slice(-30).join('\n');
}
