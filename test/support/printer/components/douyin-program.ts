import { z } from 'zod';
import type { ProgramProtocol } from './program-protocol.ts';
import { knownTasks, taskOf } from './program-protocol.ts';

/** Without its key parameter Douyin's program prints a blank label; the stand-in refuses instead. */
const KEY_PARAMETER =
  /^(?=.*\bapp_key=\w)(?=.*\bmethod=logistics\.getShopKey\b)(?=.*\baccess_token=\w)(?=.*\bsign=\w)/;

const label = z.strictObject({
  encryptedData: z.string().min(1),
  signature: z.string().min(1),
  templateURL: z.url(),
  params: z.string().regex(KEY_PARAMETER),
  addData: z.strictObject({
    senderInfo: z.strictObject({
      address: z.strictObject({
        countryCode: z.literal('CHN'),
        provinceName: z.string().min(1),
        cityName: z.string().min(1),
        districtName: z.string().min(1),
        streetName: z.string(),
        detailAddress: z.string().min(1),
      }),
      contact: z.strictObject({ name: z.string().min(1), mobile: z.string().min(1) }),
    }),
  }),
});

export const douyinProgram: ProgramProtocol = {
  platform: 'douyin',
  resultCmd: 'notifyPrintResult',
  namesRequests: false,
  tellsTaskState: false,
  taskSchema: taskOf(label),
  taskState: knownTasks,
};
