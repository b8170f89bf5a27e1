import { once } from 'node:events';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { ProgramProtocol, TaskStatus } from './program-protocol.ts';

/**
 * How a stand-in behaves. `report`: takes, prints, says so. `silent`: answers nothing at all.
 * `no_answer`: prints and says nothing. `no_result`: takes, prints, never reports. `reject`: takes
 * no task. `drop`: takes, prints, closes the socket at once. `forget`: as `drop`, and knows no task
 * afterwards. `drop_unread`: closes the socket when a task comes, unread. `fail`, `cancel`: takes,
 * prints nothing, says so. `hold`: takes, and does nothing until `settle`.
 */
export type ProgramMode =
  | 'report'
  | 'silent'
  | 'no_answer'
  | 'no_result'
  | 'reject'
  | 'drop'
  | 'drop_unread'
  | 'forget'
  | 'fail'
  | 'cancel'
  | 'hold';

/** A label on paper, as the stand-in printed it. */
export interface ProgramPaper {
  readonly taskId: string;
  readonly documentId: string;
  readonly printer: string;
  readonly contents: readonly unknown[];
}

/** A stand-in for a platform's print program, strict about the protocol. */
export interface PrintProgram {
  readonly port: number;
  readonly papers: readonly ProgramPaper[];
  /** Names of the requests that came, in order. */
  readonly requests: readonly string[];
  /** What was wrong with requests. */
  readonly complaints: readonly string[];
  readonly behave: (mode: ProgramMode) => void;
  readonly offer: (...printers: readonly string[]) => void;
  /** Settles a task that was held, on paper or not, and says so to everybody connected. */
  readonly settle: (status: Exclude<TaskStatus, 'taken'>) => void;
  readonly disconnectAll: () => void;
  readonly close: () => Promise<void>;
}

export const PROGRAM_PRINTER = '快麦 KM-202';

const headSchema = z.looseObject({
  cmd: z.string(),
  requestID: z.string().min(1),
  version: z.literal('1.0'),
});
const printSchema = z.looseObject({
  task: z.looseObject({
    taskID: z.string(),
    printer: z.string(),
    documents: z
      .array(z.looseObject({ documentID: z.string(), contents: z.array(z.unknown()) }))
      .min(1),
  }),
});
const stateSchema = z.looseObject({ taskID: z.tuple([z.string()]) });

const tell = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));

export async function startPrintProgram(protocol: ProgramProtocol): Promise<PrintProgram> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const papers: ProgramPaper[] = [];
  const requests: string[] = [];
  const complaints: string[] = [];
  const seenRequests = new Set<string>();
  const tasks = new Map<string, { paper: ProgramPaper; requestId: string; status: TaskStatus }>();
  let mode: ProgramMode = 'report';
  let printers: readonly string[] = [PROGRAM_PRINTER, 'PDF'];

  const result = (taskId: string): object => {
    const task = tasks.get(taskId);
    const status = task?.status ?? 'failed';
    const isGood = status === 'printed';
    return {
      cmd: protocol.resultCmd,
      ...(protocol.namesRequests ? { requestID: task?.requestId } : {}),
      printer: task?.paper.printer,
      taskID: taskId,
      taskStatus: status === 'canceled' ? 'failed' : status,
      printStatus: [
        {
          documentID: task?.paper.documentId,
          status: isGood ? 'success' : status,
          msg: isGood ? '' : '打印机缺纸',
          detail: '',
          errorcode: isGood ? 0 : 17,
        },
      ],
    };
  };

  const finish = (taskId: string, status: TaskStatus): void => {
    const task = tasks.get(taskId);
    if (task === undefined || task.status !== 'taken') return;
    tasks.set(taskId, { ...task, status });
    if (status === 'printed') papers.push(task.paper);
  };

  const takeTask = (socket: WebSocket, requestId: string, request: unknown): void => {
    if (mode === 'drop_unread') {
      socket.terminate();
      return;
    }
    const { task } = printSchema.parse(request);
    const taskId = task.taskID;
    const answer = (status: string, msg?: string): void => {
      if (mode === 'no_answer') return;
      tell(socket, { cmd: 'print', requestID: requestId, taskID: taskId, status, msg });
    };
    const wrong = protocol.taskSchema.safeParse(task);
    const why = wrong.success
      ? tasks.has(taskId) && 'task twice'
      : `task: ${z.prettifyError(wrong.error)}`;
    if (typeof why === 'string') complaints.push(why);
    if (typeof why === 'string' || mode === 'reject' || !printers.includes(task.printer)) {
      answer('failed', typeof why === 'string' ? why : '模板下载失败');
      return;
    }
    const [document] = task.documents;
    if (document === undefined) return;
    const { documentID: documentId, contents } = document;
    const paper = { taskId, documentId, printer: task.printer, contents };
    tasks.set(taskId, { paper, requestId, status: 'taken' });
    answer('success');
    if (mode === 'hold') return;
    finish(taskId, mode === 'fail' ? 'failed' : mode === 'cancel' ? 'canceled' : 'printed');
    if (mode === 'forget') tasks.clear();
    if (mode === 'drop' || mode === 'forget') socket.terminate();
    if (mode === 'report' || mode === 'fail' || mode === 'cancel') tell(socket, result(taskId));
  };

  const read = (socket: WebSocket, frame: string): void => {
    const request: unknown = JSON.parse(frame);
    const head = headSchema.safeParse(request);
    if (!head.success) {
      complaints.push(`head: ${z.prettifyError(head.error)}`);
      return;
    }
    const { cmd, requestID: requestId } = head.data;
    requests.push(cmd);
    if (seenRequests.has(requestId)) complaints.push('request id twice');
    seenRequests.add(requestId);
    if (mode === 'silent') return;
    if (cmd === 'getPrinters') {
      const offered = printers.map((name) => ({ name, status: 'enable' }));
      tell(socket, { cmd, requestID: requestId, defaultPrinter: printers[0], printers: offered });
    } else if (cmd === 'print') {
      takeTask(socket, requestId, request);
    } else if (cmd === 'getTaskStatus' && protocol.tellsTaskState) {
      const [taskId] = stateSchema.parse(request).taskID;
      const state = protocol.taskState(taskId, tasks.get(taskId)?.status ?? null);
      tell(socket, { cmd, requestID: requestId, ...state });
    } else {
      complaints.push(`unknown request ${cmd}`);
    }
  };

  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => read(socket, data.toString('utf8')));
  });

  return {
    port: z.object({ port: z.number() }).parse(server.address()).port,
    papers,
    requests,
    complaints,
    behave: (next) => {
      mode = next;
    },
    offer: (...names) => {
      printers = names;
    },
    settle: (status) => {
      for (const [taskId, task] of tasks) {
        if (task.status !== 'taken') continue;
        finish(taskId, status);
        for (const client of server.clients) tell(client, result(taskId));
      }
    },
    disconnectAll: () => {
      for (const client of server.clients) client.terminate();
    },
    close: async () => {
      for (const client of server.clients) client.terminate();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
