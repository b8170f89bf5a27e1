import { serveWorker } from '../worker/serve-worker.ts';
import { careTaskSchema, doCare } from './care-job.ts';

void serveWorker(careTaskSchema, doCare);
