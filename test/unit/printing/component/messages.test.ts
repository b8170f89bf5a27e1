import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComponentMessage } from '../../../../electron/printing/component/dialect.ts';
import { readMessage } from '../../../../electron/printing/component/messages.ts';

const read = (message: unknown): ComponentMessage =>
  readMessage('notifyPrintResult', JSON.stringify(message));
const result = (taskStatus: string, printStatus: unknown): unknown => {
  const message = read({ cmd: 'notifyPrintResult', taskID: 't', taskStatus, printStatus });
  return message.kind === 'tasks' ? message.tasks[0] : message;
};

describe('a message of a print program', () => {
  test('that takes a task is no success yet', () => {
    const taken = { cmd: 'print', requestID: 1, taskID: 't', status: 'success', previewURL: '' };
    expect(read(taken)).toMatchObject({ kind: 'taken', requestId: '1', taken: true });
    expect(read({ ...taken, status: 'failed', msg: '模板' })).toMatchObject({
      taken: false,
      words: '模板',
    });
  });

  test.each([
    ['rendered', [{ status: 'success' }], 'under_way'],
    ['printed', [{ status: 'success', successCount: 1 }], 'printed'],
    ['printed', null, 'printed'],
    ['printed', [{ status: 'failed', msg: '缺纸' }], 'failed'],
    ['failed', [{ status: 'failed' }], 'failed'],
    ['failed', [], 'failed'],
    ['failed', [{ status: 'canceled' }], 'cancelled'],
    ['printed', [{ status: 'canceled' }], 'cancelled'],
    ['failed', [{ status: 'success' }], 'unclear'],
    ['failed', [{ status: 'failed', successCount: '1' }], 'unclear'],
    ['something new', [{ status: 'success' }], 'under_way'],
  ])('with task %s and documents %j', (taskStatus, documents, state) => {
    expect(result(taskStatus, documents)).toMatchObject({ taskId: 't', state });
  });

  test("keeps the program's words and code about a failure", () => {
    const failed = [{ status: 'failed', msg: '打印失败', detail: '缺纸', errorcode: 17 }];
    expect(result('failed', failed)).toMatchObject({ words: '打印失败 缺纸', code: '17' });
  });

  test.each([
    [{ printStatus: [{ taskID: 't', detailStatus: [{ status: 'success' }] }] }, 'printed'],
    [{ printStatus: [{ taskID: 't', detailStatus: [{ status: 'pending' }] }] }, 'under_way'],
    [{ taskStatus: [{ taskID: 't', taskStatus: 'printed' }] }, 'printed'],
    [{ taskID: 't', taskStatus: 'failed' }, 'failed'],
    [{ printStatus: [{ taskID: 't', status: 'notFound' }] }, 'unknown'],
  ])('about a task that was asked for: %j', (fields, state) => {
    const message = read({ cmd: 'getTaskStatus', requestID: 'r', ...fields });
    expect(message).toMatchObject({ kind: 'tasks', requestId: 'r', isAnswer: true });
    expect(message.kind === 'tasks' && message.tasks[0]).toMatchObject({ taskId: 't', state });
  });

  test('names printers, the default one too', () => {
    const printers = [{ name: 'P1', status: 'enable' }, { name: 'P2' }];
    expect(read({ cmd: 'getPrinters', requestID: 'r', defaultPrinter: 'P1', printers })).toEqual({
      kind: 'printers',
      requestId: 'r',
      printers: ['P1', 'P2'],
      defaultPrinter: 'P1',
    });
  });

  test.each(['', 'not json', '[]', '{}', '{"cmd":"notifyPrintResult"}', '{"cmd":"getPrinters"}'])(
    'of another kind decides nothing: %s',
    (frame) => {
      expect(readMessage('notifyPrintResult', frame)).toEqual({ kind: 'other' });
    },
  );

  test('never breaks the reader', () => {
    const reading = fc.property(
      fc.json(),
      fc.constantFrom('print', 'getTaskStatus', 'x'),
      (json, cmd) => {
        readMessage('notifyPrintResult', json);
        readMessage('notifyPrintResult', `{"cmd":"${cmd}","printStatus":${json},"status":${json}}`);
      },
    );
    expect(() => fc.assert(reading)).not.toThrow();
  });
});
