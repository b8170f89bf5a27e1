import { z } from 'zod';
import type { ComponentPlatform } from '../../../../shared/print-component.ts';

/** What a stand-in takes as its platform's document; anything else it refuses (contract §8.3, §8.4). */
export interface ProgramProtocol {
  readonly platform: ComponentPlatform;
  readonly resultCmd: string;
  /** Result notifications carry a request's id. */
  readonly namesRequests: boolean;
  readonly tellsTaskState: boolean;
  readonly taskSchema: z.ZodType;
  /** The answer about one task, in the platform's own shape. */
  readonly taskState: (taskId: string, status: TaskStatus | null) => object;
}

export type TaskStatus = 'taken' | 'printed' | 'failed' | 'canceled';

const ownArea = z.strictObject({
  data: z.record(z.string(), z.string()),
  templateURL: z.url(),
});

/** One document a task, with the platform's label first and perhaps the shop's own area. */
export const taskOf = (
  label: z.ZodType,
  more: Readonly<Record<string, z.ZodType>> = {},
): z.ZodType =>
  z.strictObject({
    taskID: z.string().min(1),
    preview: z.literal(false),
    printer: z.string().min(1),
    firstDocumentNumber: z.literal(1),
    totalDocumentCount: z.literal(1),
    ...more,
    documents: z.tuple([
      z.strictObject({
        documentID: z.string().min(1),
        contents: z.union([z.tuple([label]), z.tuple([label, ownArea])]),
      }),
    ]),
  });

/** What `getTaskStatus` answers: the listed tasks that the program knows. */
export const knownTasks = (taskId: string, status: TaskStatus | null): object => ({
  printStatus:
    status === null
      ? []
      : [
          {
            taskID: taskId,
            taskStatus: status === 'taken' ? 'rendered' : status,
            detailStatus: [],
          },
        ],
});
