import { ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { ComponentDialect } from './dialect.ts';
import { readEncryptedObject } from './encrypted-object.ts';
import { readMessage } from './messages.ts';
import { ownArea } from './own-area.ts';
import { printRequest, printersRequest, taskStateRequest } from './requests.ts';

/**
 * Cainiao's print program, ws 13528, for Taobao and 1688. Gateway contract §8.4 [H]; the shape of
 * the answer about a task's state is [L] and read tolerantly.
 */
export const cainiaoDialect: ComponentDialect = {
  platform: 'cainiao',
  tellsTaskState: true,
  needsTemplate: false,
  needsKeyParameter: false,
  printersRequest,
  taskStateRequest,
  printRequest: (requestId, task) => {
    const data = readEncryptedObject(task.content.printData, task.content.templateUrl);
    if (!data.ok) return data;
    const { fields, templateUrl } = data.value;
    const addData = fields['addData'] ?? { sender: senderOf(task.content.sender) };
    const label = { ...fields, addData, templateURL: templateUrl };
    const contents = [label, ...ownArea(task.content)];
    return ok(printRequest(requestId, task, contents, { notifyType: ['print'] }));
  },
  readMessage: (frame) => readMessage('notifyPrintResult', frame),
};

const senderOf = (sender: Sender): object => ({
  address: {
    province: sender.province,
    city: sender.city,
    district: sender.district,
    detail: sender.detail,
  },
  name: sender.name,
  mobile: sender.mobile,
});
