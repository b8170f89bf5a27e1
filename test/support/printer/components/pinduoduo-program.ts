import { z } from 'zod';
import type { ProgramProtocol } from './program-protocol.ts';
import { knownTasks, taskOf } from './program-protocol.ts';

const label = z.strictObject({
  encryptedData: z.string().min(1),
  signature: z.string().min(1),
  templateUrl: z.url(),
  ver: z.string(),
  userid: z.string().optional(),
  addData: z.looseObject({}).optional(),
});

export const pinduoduoProgram: ProgramProtocol = {
  platform: 'pinduoduo',
  resultCmd: 'PrintResultNotify',
  namesRequests: false,
  tellsTaskState: true,
  taskSchema: taskOf(label),
  taskState: knownTasks,
};
