import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommand } from '../command.ts';
import { writeCupsConfig } from './cups-config.ts';
import { killFiltersOf } from './cups-filters.ts';
import { recentLog, startScheduler } from './cups-scheduler.ts';
import { freePort } from './free-port.ts';
import { parseLpstatJobs, type SpoolerJob } from './lpstat.ts';

const LABEL_DRIVER = 'drv:///sample.drv/zebra.ppd';

export interface LabelPrinterQueue {
  readonly name: string;
  /** Where the printer listens on 127.0.0.1. */
  readonly port: number;
  readonly dpi: 203 | 300;
  readonly makeDefault?: boolean;
  /** Defaults of the queue as `lpadmin -o` takes them, such as `media-default` or `position-default`. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What lp, lpstat, GTK and Chromium need in their environment to see this scheduler and no other. */
export interface CupsEnv {
  readonly CUPS_SERVER: string;
  readonly CUPS_SERVERROOT: string;
}

/** A print scheduler of the test's own; the machine's own printers are never touched. */
export interface Cups {
  readonly env: CupsEnv;
  addLabelPrinter(queue: LabelPrinterQueue): Promise<void>;
  /** Every job that the scheduler knows, ended ones included. */
  jobs(): Promise<readonly SpoolerJob[]>;
  /** The end of the scheduler's log, for error messages. */
  recentLog(): Promise<string>;
  /** Ends the scheduler and its filters with SIGKILL, as a crash does. */
  kill(): Promise<void>;
  /** Starts the scheduler again after `kill`, with the printers and jobs on disk. */
  restart(): Promise<void>;
  /** Ends everything and removes the folder. */
  stop(): Promise<void>;
}

/** Starts a scheduler with its own config and port; it ends with this process. */
export async function startCups(): Promise<Cups> {
  const port = await freePort();
  const config = await writeCupsConfig(await mkdtemp(join(tmpdir(), 'waybench-cups-')), port);
  const env = { CUPS_SERVER: `localhost:${port}`, CUPS_SERVERROOT: config.server };
  const commandEnv = withSystemFolders({ ...process.env, ...env, LC_ALL: 'C' });
  const removeFolder = (): Promise<void> =>
    rm(config.root, { recursive: true, force: true, maxRetries: 5 });
  let scheduler = await startScheduler(config, commandEnv).catch(async (failure: unknown) => {
    await removeFolder();
    throw failure;
  });

  const jobsInState = async (state: SpoolerJob['state']): Promise<readonly SpoolerJob[]> => {
    const text = await runCommand('lpstat', ['-l', '-W', state, '-o'], { env: commandEnv });
    return parseLpstatJobs(text, state);
  };

  return {
    env,
    addLabelPrinter: (queue) => addLabelPrinter(queue, commandEnv),
    jobs: async () => {
      // In this order a job that ends in between is in both lists, where the later one counts, and never in none.
      const lists = [await jobsInState('not-completed'), await jobsInState('completed')];
      return [...new Map(lists.flat().map((job) => [job.id, job])).values()];
    },
    recentLog: () => recentLog(config),
    kill: async () => {
      await scheduler.kill();
      await killFiltersOf(config.spool);
    },
    restart: async () => {
      scheduler = await startScheduler(config, commandEnv);
    },
    stop: async () => {
      await scheduler.stop();
      await killFiltersOf(config.spool);
      await removeFolder();
    },
  };
}

async function addLabelPrinter(queue: LabelPrinterQueue, env: NodeJS.ProcessEnv): Promise<void> {
  const { name, port, dpi, makeDefault = true, options = {} } = queue;
  const device = `socket://127.0.0.1:${port}`;
  const defaults = Object.entries({ Resolution: `${dpi}dpi`, ...options });
  const defaultArgs = defaults.flatMap(([option, value]) => ['-o', `${option}=${value}`]);
  const args = ['-p', name, '-v', device, '-m', LABEL_DRIVER, '-E', ...defaultArgs];
  await runCommand('lpadmin', args, { env });
  if (makeDefault) await runCommand('lpadmin', ['-d', name], { env });
}

/** cupsd and lpadmin are outside the search path of users other than root. */
function withSystemFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: `${env['PATH'] ?? ''}:/usr/sbin:/sbin` };
}
