import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { faultSchema } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly task: unknown;
  /** One number that becomes 1 when the work is no longer wanted; read while the worker is busy. */
  readonly stop: SharedArrayBuffer;
}

/** What a worker says: how far it is, and at the end once how it went. */
export const workerMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: z.unknown() }),
  z.object({ kind: z.literal('done'), value: z.unknown() }),
  z.object({ kind: z.literal('failed'), fault: faultSchema }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/** What the work sees of the one who wants it. */
export interface WorkerContext<Progress> {
  readonly tell: (progress: Progress) => void;
  /** Look at it between small pieces of work. */
  readonly isStopped: () => boolean;
}

export type WorkerJob<Task, Progress, Value> = (
  task: Task,
  context: WorkerContext<Progress>,
) => Result<Value, Fault> | Promise<Result<Value, Fault>>;
