import { ok } from '../../../shared/result.ts';
import type { ComponentDialect } from './dialect.ts';
import { readEncryptedObject } from './encrypted-object.ts';
import { readMessage } from './messages.ts';
import { ownArea } from './own-area.ts';
import { printRequest, printersRequest, taskStateRequest } from './requests.ts';

/**
 * Pinduoduo's print program, ws 5000. Gateway contract §8.4 [M]: `templateUrl` with a small "rl",
 * and a result notification that may lack the request's id.
 */
export const pinduoduoDialect: ComponentDialect = {
  platform: 'pinduoduo',
  tellsTaskState: true,
  needsTemplate: false,
  needsKeyParameter: false,
  printersRequest,
  taskStateRequest,
  printRequest: (requestId, task) => {
    const data = readEncryptedObject(task.content.printData, task.content.templateUrl);
    if (!data.ok) return data;
    const label = { ...data.value.fields, templateUrl: data.value.templateUrl };
    return ok(printRequest(requestId, task, [label, ...ownArea(task.content)]));
  },
  readMessage: (frame) => readMessage('PrintResultNotify', frame),
};
