import { serveWorker } from '../worker/serve-worker.ts';
import { exportTaskSchema } from './export-task.ts';
import { writeExport } from './write-export.ts';

void serveWorker(exportTaskSchema, writeExport);
