import type { JobId } from '../../../shared/ids.ts';
import type { ComponentTask } from './dialect.ts';

/** Every request carries a name, an id that comes back, and the protocol's version (contract §8). */
const request = (cmd: string, requestId: string, fields: object): object => ({
  cmd,
  requestID: requestId,
  version: '1.0',
  ...fields,
});

export const printersRequest = (requestId: string): object => request('getPrinters', requestId, {});

export const taskStateRequest = (requestId: string, jobId: JobId): object =>
  request('getTaskStatus', requestId, { taskID: [jobId] });

/**
 * Exactly one document a task: a task that is sent again prints everything in it again
 * (gateway contract §8.2).
 */
export const printRequest = (
  requestId: string,
  { jobId, printer, trackNo }: ComponentTask,
  contents: readonly object[],
  fields: object = {},
): object =>
  request('print', requestId, {
    task: {
      taskID: jobId,
      preview: false,
      printer,
      firstDocumentNumber: 1,
      totalDocumentCount: 1,
      ...fields,
      documents: [{ documentID: trackNo, contents }],
    },
  });
