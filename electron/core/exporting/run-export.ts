import type { ExportProgress } from '../../../shared/export.ts';
import { exportProgressSchema, exportReportSchema } from '../../../shared/export.ts';
import type { RunningWorker, WorkerFiles } from '../worker/run-worker.ts';
import { runWorker } from '../worker/run-worker.ts';
import type { ExportReport } from '../../../shared/export.ts';
import type { ExportTask } from './export-task.ts';

const HEAP_MEGABYTES = 96;

/** Starts an export on a thread of its own; its value is null where it was stopped. */
export const runExport = (
  workers: WorkerFiles,
  task: ExportTask,
  onProgress: (progress: ExportProgress) => void,
): RunningWorker<ExportReport | null> =>
  runWorker({
    file: workers('export-worker'),
    task,
    progress: exportProgressSchema,
    value: exportReportSchema.nullable(),
    onProgress,
    heapMegabytes: HEAP_MEGABYTES,
  });
