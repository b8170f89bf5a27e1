import { parentPort, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import type { WorkerJob, WorkerMessage, WorkerStart } from './messages.ts';

/** The one line of a worker's entry file: does the job it was started with, then ends. */
export async function serveWorker<Task, Progress, Value>(
  taskSchema: z.ZodType<Task>,
  job: WorkerJob<Task, Progress, Value>,
): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread only');
  const say = (message: WorkerMessage): void => port.postMessage(message);
  const { task, stop }: WorkerStart = workerData;
  const stopped = new Int32Array(stop);
  const outcome = await job(taskSchema.parse(task), {
    tell: (progress) => say({ kind: 'progress', progress }),
    isStopped: () => Atomics.load(stopped, 0) === 1,
  });
  if (outcome.ok) say({ kind: 'done', value: outcome.value });
  else say({ kind: 'failed', fault: outcome.error });
}
