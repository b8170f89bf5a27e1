import { z } from 'zod';
import type { ComponentMessage, TaskNews, TaskState } from './dialect.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const optionalText = text
  .nullish()
  .transform((value) => value ?? '')
  .catch('');
const lower = optionalText.transform((value) => value.toLowerCase());
const count = z.coerce.number().catch(0);

const headSchema = z.looseObject({ cmd: z.string(), requestID: optionalText });

const printersSchema = z.looseObject({
  printers: z.array(z.looseObject({ name: z.string() })),
  defaultPrinter: optionalText,
});

const takenSchema = z.looseObject({ taskID: optionalText, status: lower, msg: optionalText });

const documentSchema = z.looseObject({
  status: lower,
  msg: optionalText,
  detail: optionalText,
  errorcode: optionalText,
  errorCode: optionalText,
  successCount: count,
  failCount: count,
});
type DocumentNews = z.infer<typeof documentSchema>;
const documents = z.array(documentSchema).nullish().catch(null);

const taskSchema = z.looseObject({
  taskID: text,
  taskStatus: lower,
  status: lower,
  msg: optionalText,
  printStatus: documents,
  detailStatus: documents,
  documents,
});
type RawTask = z.infer<typeof taskSchema>;

/** Answers to `getTaskStatus` list tasks under one of these names, or are one task themselves. */
const askedSchema = z.looseObject({
  printStatus: z.array(z.unknown()).nullish().catch(null),
  taskStatus: z.array(z.unknown()).nullish().catch(null),
  tasks: z.array(z.unknown()).nullish().catch(null),
});

const OTHER: ComponentMessage = { kind: 'other' };

/**
 * Reads what all three programs have in common (gateway contract §8.1, §8.5). Field names are
 * [M] for Douyin and Pinduoduo, so that unknown fields and codes as numbers spoil nothing.
 *
 * @param resultCmd what the program calls its notification about a task's result
 */
export function readMessage(resultCmd: string, frame: string): ComponentMessage {
  const raw = jsonOf(frame);
  const head = headSchema.safeParse(raw);
  if (!head.success) return OTHER;
  const { cmd, requestID: requestId } = head.data;
  switch (cmd) {
    case 'getPrinters': {
      const answer = printersSchema.safeParse(raw);
      if (!answer.success) return OTHER;
      const { printers, defaultPrinter } = answer.data;
      const names = printers.map(({ name }) => name);
      const usual = defaultPrinter === '' ? null : defaultPrinter;
      return { kind: 'printers', requestId, printers: names, defaultPrinter: usual };
    }
    case 'print': {
      const answer = takenSchema.safeParse(raw);
      if (!answer.success || answer.data.status === '') return OTHER;
      const { taskID: taskId, status, msg: words } = answer.data;
      return { kind: 'taken', requestId, taskId, taken: status === 'success', words };
    }
    case 'getTaskStatus':
      return { kind: 'tasks', requestId, tasks: askedTasks(raw), isAnswer: true };
    case resultCmd: {
      const task = taskSchema.safeParse(raw);
      if (!task.success) return OTHER;
      return { kind: 'tasks', requestId, tasks: [newsOf(task.data)], isAnswer: false };
    }
    default:
      return OTHER;
  }
}

function askedTasks(raw: unknown): readonly TaskNews[] {
  const asked = askedSchema.safeParse(raw);
  if (!asked.success) return [];
  const { printStatus, taskStatus, tasks } = asked.data;
  return [raw, ...(printStatus ?? []), ...(taskStatus ?? []), ...(tasks ?? [])].flatMap((entry) => {
    const task = taskSchema.safeParse(entry);
    return task.success ? [newsOf(task.data)] : [];
  });
}

function newsOf(task: RawTask): TaskNews {
  const all = task.printStatus ?? task.detailStatus ?? task.documents ?? [];
  const bad = all.find(({ status }) => status === 'failed' || isCancelled(status));
  return {
    taskId: task.taskID,
    state: stateOf(task.taskStatus === '' ? task.status : task.taskStatus, all),
    words: bad === undefined ? task.msg : [bad.msg, bad.detail].filter(Boolean).join(' '),
    code: bad === undefined ? '' : bad.errorcode || bad.errorCode,
  };
}

const isCancelled = (status: string): boolean => status === 'canceled' || status === 'cancelled';

/**
 * Only `printed` is success: `rendered` and a taken task are on their way (contract §8.1, §8.5). A
 * task that failed may have been cancelled: its document says so.
 */
function stateOf(said: string, all: readonly DocumentNews[]): TaskState {
  const cancelled = isCancelled(said) || all.some(({ status }) => isCancelled(status));
  const failed = all.some(({ status }) => status === 'failed') || (said === 'failed' && !cancelled);
  const good = all.filter(({ status }) => status === 'success');
  if (failed || cancelled) {
    const isPartly = good.length > 0 || all.some(({ successCount }) => successCount > 0);
    if (isPartly) return 'unclear';
    return failed ? 'failed' : 'cancelled';
  }
  if (said === 'printed') return 'printed';
  if (said === 'notfound' || said === 'not_found' || said === 'unknown') return 'unknown';
  const isListed = said === '' && all.length > 0;
  return isListed && good.length === all.length ? 'printed' : 'under_way';
}

function jsonOf(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return null;
  }
}
