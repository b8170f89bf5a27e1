import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WorkerStart } from './messages.ts';
import { workerMessageSchema } from './messages.ts';

/** Threads of the station, by the name of their entry file. */
export type WorkerName = 'care-worker' | 'export-worker' | 'import-worker' | 'page-reader-worker';

/** Where a worker's entry file is: beside the built main, or among the sources. */
export type WorkerFiles = (name: WorkerName) => string;

interface WorkerCall<Progress, Value> {
  readonly file: string;
  readonly task: unknown;
  readonly progress: z.ZodType<Progress>;
  readonly value: z.ZodType<Value>;
  readonly onProgress: (progress: Progress) => void;
  /** The most that its JavaScript heap may grow to. */
  readonly heapMegabytes: number;
}

/** Work on a thread of its own. */
export interface RunningWorker<Value> {
  /** Rejects where the worker broke: a bug, or no memory. */
  readonly outcome: Promise<Result<Value, Fault>>;
  /** Asks the work to stop; the outcome tells how it ended. */
  readonly stop: () => void;
}

/** New objects of a long job are short-lived; a small room for them is emptied more often. */
const YOUNG_MEGABYTES = 8;

/** Starts a worker that ends by itself when its work is done. */
export function runWorker<Progress, Value>(
  call: WorkerCall<Progress, Value>,
): RunningWorker<Value> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start: WorkerStart = { task: call.task, stop };
  const worker = new Worker(call.file, {
    workerData: start,
    resourceLimits: {
      maxOldGenerationSizeMb: call.heapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  const outcome = new Promise<Result<Value, Fault>>((settle, reject) => {
    worker.on('message', (raw: unknown) => {
      const message = workerMessageSchema.parse(raw);
      if (message.kind === 'progress') call.onProgress(call.progress.parse(message.progress));
      else if (message.kind === 'done') settle(ok(call.value.parse(message.value)));
      else settle(fail(message.fault));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
  });
  return {
    outcome,
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
  };
}
