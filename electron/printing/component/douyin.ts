import { fault } from '../../../shared/errors/codes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { ComponentDialect } from './dialect.ts';
import { readMessage } from './messages.ts';
import { ownArea } from './own-area.ts';
import { printRequest, printersRequest, taskStateRequest } from './requests.ts';

/**
 * Douyin's print program, ws 13888. Gateway contract §8.3 [M]; its `params` have no source at the
 * gateway (open question 1), so that nothing is sent without them. It is not known to tell the
 * state of a task on request (§8.5).
 */
export const douyinDialect: ComponentDialect = {
  platform: 'douyin',
  tellsTaskState: false,
  needsTemplate: true,
  needsKeyParameter: true,
  printersRequest,
  taskStateRequest,
  printRequest: (requestId, task) => {
    const { content } = task;
    if (content.templateUrl === null) return fail(fault('COMPONENT_NO_TEMPLATE'));
    if (content.keyParameter === null) return fail(fault('COMPONENT_KEY_MISSING'));
    const label = {
      encryptedData: content.printData,
      signature: content.signature,
      templateURL: content.templateUrl,
      params: content.keyParameter,
      addData: { senderInfo: senderInfo(content.sender) },
    };
    return ok(printRequest(requestId, task, [label, ...ownArea(content)]));
  },
  readMessage: (frame) => readMessage('notifyPrintResult', frame),
};

/** camelCase here, snake_case at the gateway (gateway contract §8.3). */
const senderInfo = (sender: Sender): object => ({
  address: {
    countryCode: 'CHN',
    provinceName: sender.province,
    cityName: sender.city,
    districtName: sender.district,
    streetName: '',
    detailAddress: sender.detail,
  },
  contact: { name: sender.name, mobile: sender.mobile },
});
