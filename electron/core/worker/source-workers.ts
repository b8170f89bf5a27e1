import { fileURLToPath } from 'node:url';
import type { WorkerFiles, WorkerName } from './run-worker.ts';

const SOURCES: Readonly<Record<WorkerName, string>> = {
  'care-worker': '../safety/care-worker.ts',
  'export-worker': '../exporting/export-worker.ts',
  'import-worker': '../importing/import-worker.ts',
  'page-reader-worker': '../../printing/page-reader-worker.ts',
};

/** The workers' sources, which Node 24 runs as they are: for the command line and the tests. */
export const sourceWorkers: WorkerFiles = (name) =>
  fileURLToPath(new URL(SOURCES[name], import.meta.url));
