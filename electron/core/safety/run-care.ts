import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { WorkerFiles } from '../worker/run-worker.ts';
import { runWorker } from '../worker/run-worker.ts';
import type { CareTask, CareValue } from './care-job.ts';
import { careValueSchema } from './care-job.ts';

const HEAP_MEGABYTES = 64;

/** Works on whole ledger files on a thread of its own, so that no scan waits for the disk. */
export const runCareIn =
  (workers: WorkerFiles) =>
  (task: CareTask): Promise<Result<CareValue, Fault>> =>
    runWorker({
      file: workers('care-worker'),
      task,
      progress: z.never(),
      value: careValueSchema,
      onProgress: () => undefined,
      heapMegabytes: HEAP_MEGABYTES,
    }).outcome;
