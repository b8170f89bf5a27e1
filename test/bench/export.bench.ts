import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { runExport } from '../../electron/core/exporting/run-export.ts';
import { sourceWorkers } from '../../electron/core/worker/source-workers.ts';
import { ledgerFileIn } from '../../electron/ledger/open.ts';
import type { ExportFormat } from '../../shared/export.ts';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { valueOf } from '../support/station/result.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';
import { MILLION, millionDataDir } from './million-ledger.ts';

const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
const MEMORY_BUDGET = 150;
const STALL_BUDGET_MS = 20;
const LOOK_EVERY_MS = 20;

/** What an export of a million numbers took and did to this process. */
interface Measured {
  readonly tookMs: number;
  readonly stallP99Ms: number;
  readonly memoryAboveRest: number;
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  globalThis.gc?.();
  const rest = process.memoryUsage.rss();
  let most = rest;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, LOOK_EVERY_MS);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAtMs = performance.now();
  await work();
  const tookMs = performance.now() - startedAtMs;
  delay.disable();
  clearInterval(look);
  return {
    tookMs,
    stallP99Ms: delay.percentile(99) / 1e6,
    memoryAboveRest: (most - rest) / MEGABYTE,
  };
}

const BARE = new URL('./bare-export-worker.ts', import.meta.url);

/** The same statement and a bare loop on a thread of its own. */
const bareExport = (dataDir: string, file: string): Promise<void> =>
  new Promise((done, fail) => {
    const worker = new Worker(BARE, { workerData: { ledgerFile: ledgerFileIn(dataDir), file } });
    worker.once('error', fail);
    worker.once('exit', () => done());
  });

async function ourExport(dataDir: string, format: ExportFormat): Promise<void> {
  const task = {
    ledgerFile: ledgerFileIn(dataDir),
    file: join(dataDir, `export.${format}`),
    format,
    filter: EVERY_NUMBER,
    tail: null,
    language: 'zh-CN',
  } as const;
  const report = valueOf(await runExport(sourceWorkers, task, () => undefined).outcome);
  if (report?.rows !== MILLION) throw new Error(`${report?.rows ?? 0} rows were exported`);
  rmSync(task.file);
}

const worldRows = (format: ExportFormat, runs: readonly Measured[]): readonly BenchRow[] => {
  const stall = median(runs.map(({ stallP99Ms }) => stallP99Ms));
  const memory = Math.max(...runs.map(({ memoryAboveRest }) => memoryAboveRest));
  return [
    {
      what: `main thread while 1,000,000 numbers become ${format}: p99 of its stalls, against ${STALL_BUDGET_MS} ms`,
      ratio: stall / STALL_BUDGET_MS,
      budget: 1,
      note: `${stall.toFixed(1)} ms`,
    },
    {
      what: `memory above rest while 1,000,000 numbers become ${format}, against ${MEMORY_BUDGET} MB`,
      ratio: memory / MEMORY_BUDGET,
      budget: 1,
      note: `${memory.toFixed(0)} MB`,
    },
  ];
};

export async function* exportRows(): AsyncGenerator<BenchRow> {
  const dataDir = millionDataDir();
  const bareFile = join(dirname(ledgerFileIn(dataDir)), 'bare.csv');
  const first = await measured(() => ourExport(dataDir, 'csv'));
  const ours: Measured[] = [];
  const bareMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bareMs.push((await measured(() => bareExport(dataDir, bareFile))).tookMs);
    ours.push(await measured(() => ourExport(dataDir, 'csv')));
  }
  rmSync(bareFile);
  const ratio = median(ours.map(({ tookMs }, round) => tookMs / (bareMs[round] ?? Number.NaN)));
  yield {
    what: 'export of 1,000,000 numbers as CSV, against a bare iterate and write of the same statement',
    ratio,
    budget: 1.5,
    note: `${median(ours.map(({ tookMs }) => tookMs)).toFixed(0)} ms against ${median(bareMs).toFixed(0)} ms`,
  };
  yield* worldRows('csv', [first, ...ours]);
  const xlsx = await measured(() => ourExport(dataDir, 'xlsx'));
  yield {
    what: 'export of 1,000,000 numbers as XLSX, against the bare CSV',
    ratio: xlsx.tookMs / median(bareMs),
    budget: null,
    note: `${xlsx.tookMs.toFixed(0)} ms`,
  };
  yield* worldRows('xlsx', [xlsx]);
}
