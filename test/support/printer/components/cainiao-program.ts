import { z } from 'zod';
import type { ProgramProtocol, TaskStatus } from './program-protocol.ts';
import { taskOf } from './program-protocol.ts';

const label = z.strictObject({
  encryptedData: z.string().min(1),
  signature: z.string().min(1),
  templateURL: z.url(),
  ver: z.string(),
  addData: z.looseObject({ sender: z.looseObject({ name: z.string().min(1) }) }),
});

const DETAIL: Readonly<Record<TaskStatus, string>> = {
  taken: 'pending',
  printed: 'success',
  failed: 'failed',
  canceled: 'canceled',
};

export const cainiaoProgram: ProgramProtocol = {
  platform: 'cainiao',
  resultCmd: 'notifyPrintResult',
  namesRequests: true,
  tellsTaskState: true,
  taskSchema: taskOf(label, { notifyType: z.tuple([z.literal('print')]) }),
  taskState: (taskId, status) => ({
    printStatus:
      status === null
        ? []
        : [
            {
              taskID: taskId,
              detailStatus: [{ documentID: '1', status: DETAIL[status], msg: '' }],
            },
          ],
  }),
};
