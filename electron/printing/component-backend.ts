import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { ComponentAddress } from '../../shared/print-component.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { LabelToPrint, PrintBackend, PrintOutcome } from './backend.ts';
import type { ComponentContent, ComponentMessage, TaskNews } from './component/dialect.ts';
import { DIALECTS } from './component/dialects.ts';
import type { ComponentLink } from './component/link.ts';
import type { ComponentLimits } from './component/printers.ts';
import { askPrinters, reachComponent } from './component/printers.ts';

export interface ComponentBackendDeps {
  /** Which program is set up, and where. */
  readonly address: () => ComponentAddress;
  /** What goes into the document; nothing was sent where it fails. */
  readonly content: (
    label: LabelToPrint,
    address: ComponentAddress,
  ) => Promise<Result<ComponentContent, Fault>>;
  readonly newRequestId: () => string;
  readonly limits: ComponentLimits;
  readonly deadlineMs: number;
}

interface Task {
  readonly deps: ComponentBackendDeps;
  readonly address: ComponentAddress;
  readonly label: LabelToPrint;
  readonly printer: string;
}

/**
 * The platform's own print program over a local WebSocket (design §8, gateway contract §8): the
 * only one that can decrypt a receiver. One label is one task with one document, and the job's id
 * is the task's. A task is sent once: after a lost socket the program is asked for the task's
 * state, and where it cannot tell, nobody knows. Its word that the task was printed confirms.
 */
export function createComponentBackend(deps: ComponentBackendDeps): PrintBackend {
  return {
    name: 'component',
    deadlineMs: deps.deadlineMs,
    document: null,
    print: async (label) => {
      const { printer, signal } = label;
      if (printer === null) return failed(fault('PRINT_NO_PRINTER'));
      const task: Task = { deps, address: deps.address(), label, printer };
      const content = await contentOf(task);
      if (!content.ok) return failed(content.error);
      const link = await reachComponent(deps, task.address, signal);
      if (!link.ok) return failed(link.error);
      try {
        return await printThrough(task, link.value, content.value);
      } finally {
        link.value.close();
      }
    },
  };
}

async function contentOf({ deps, label, address }: Task): Promise<Result<ComponentContent, Fault>> {
  try {
    return await deps.content(label, address);
  } catch (error) {
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: messageOf(error) }));
  }
}

async function printThrough(
  task: Task,
  link: ComponentLink,
  content: ComponentContent,
): Promise<PrintOutcome> {
  const ready = await readyToSend(task, link, content);
  if (!ready.ok) return failed(ready.error);
  const { requestId, request } = ready.value;
  const hearing = link.hear((message) => whatBecame(task, message, requestId), task.label);
  const isSent = link.send(request);
  const heard = await hearing;
  if (typeof heard !== 'string') return heard;
  if (!isSent) return failed(notRunning(task.address));
  return heard === 'lost' ? afterLostSocket(task) : noResult();
}

/** Up to here nothing of the label left the station. */
async function readyToSend(
  { deps, address, label, printer }: Task,
  link: ComponentLink,
  content: ComponentContent,
): Promise<Result<{ readonly requestId: string; readonly request: object }, Fault>> {
  const requestId = deps.newRequestId();
  const { jobId, model, signal } = label;
  const task = { jobId, trackNo: model.trackNo, printer, content };
  const request = DIALECTS[address.platform].printRequest(requestId, task);
  if (!request.ok) return request;
  const offered = await askPrinters(deps, link, address, signal);
  if (!offered.ok) return offered;
  if (!offered.value.printers.includes(printer)) {
    return fail(fault('COMPONENT_PRINTER_UNKNOWN', { printer, program: address.platform }));
  }
  if (signal.aborted) return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' }));
  return ok({ requestId, request: request.value });
}

/** What a message says about our task; null where it decides nothing. */
function whatBecame(task: Task, message: ComponentMessage, requestId: string): PrintOutcome | null {
  const { jobId } = task.label;
  if (message.kind === 'taken') {
    const isOurs = message.requestId === requestId || message.taskId === jobId;
    if (!isOurs || message.taken) return null;
    return failed(inItsWords('COMPONENT_REFUSED', message.words, '', task));
  }
  if (message.kind !== 'tasks') return null;
  const news = message.tasks.find(({ taskId }) => taskId === jobId);
  if (news !== undefined) return outcomeOf(task, news);
  const isDenied = message.isAnswer && message.requestId === requestId;
  return isDenied
    ? doubtful(fault('COMPONENT_TASK_UNKNOWN', { program: task.address.platform }))
    : null;
}

function outcomeOf(task: Task, { state, words, code }: TaskNews): PrintOutcome | null {
  switch (state) {
    case 'under_way':
      return null;
    case 'printed':
      return { kind: 'confirmed', spoolerJob: task.label.jobId, printer: task.printer };
    case 'failed':
      return failed(inItsWords('COMPONENT_PRINT_FAILED', words, code, task));
    case 'cancelled':
      return { kind: 'cancelled', fault: inItsWords('COMPONENT_CANCELLED', words, code, task) };
    case 'unclear':
      return doubtful(inItsWords('COMPONENT_RESULT_UNCLEAR', words, code, task));
    case 'unknown':
      return doubtful(fault('COMPONENT_TASK_UNKNOWN', { program: task.address.platform }));
  }
}

/** The task may be printing: it is asked for where the program can tell, and never sent again. */
async function afterLostSocket(task: Task): Promise<PrintOutcome> {
  const { deps, address, label } = task;
  const lost = doubtful(fault('COMPONENT_LOST', { program: address.platform }));
  if (!DIALECTS[address.platform].tellsTaskState) return lost;
  while (!label.signal.aborted) {
    const link = await reachComponent(deps, address, label.signal);
    if (link.ok) {
      try {
        const heard = await askForTask(task, link.value);
        if (heard !== 'lost') return heard === 'aborted' ? noResult() : heard;
      } finally {
        link.value.close();
      }
    }
    await pause(deps.limits.askEveryMs, label.signal);
  }
  return lost;
}

/** Asks again and again, since the result may also have gone to the socket that was lost. */
async function askForTask(
  { deps, address, label, printer }: Task,
  link: ComponentLink,
): Promise<PrintOutcome | 'lost' | 'aborted'> {
  for (;;) {
    const requestId = deps.newRequestId();
    const task = { deps, address, label, printer };
    const hearing = link.hear((message) => whatBecame(task, message, requestId), {
      withinMs: deps.limits.askEveryMs,
      signal: label.signal,
    });
    link.send(DIALECTS[address.platform].taskStateRequest(requestId, label.jobId));
    const heard = await hearing;
    if (heard !== 'late') return heard;
  }
}

const notRunning = ({ platform, port }: ComponentAddress): Fault =>
  fault('COMPONENT_NOT_RUNNING', { program: platform, port, reason: 'closed' });

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => undefined);

/** A fault with the program's own words beside ours. */
const inItsWords = (
  code:
    | 'COMPONENT_REFUSED'
    | 'COMPONENT_PRINT_FAILED'
    | 'COMPONENT_CANCELLED'
    | 'COMPONENT_RESULT_UNCLEAR',
  words: string,
  programCode: string,
  { address }: Task,
): Fault => ({
  ...fault(code, { program: address.platform }),
  gatewayCode: programCode === '' || programCode === '0' ? null : programCode,
  gatewayText: words === '' ? null : words,
});

const failed = (why: Fault): PrintOutcome => ({ kind: 'failed', fault: why });
const doubtful = (why: Fault): PrintOutcome => ({ kind: 'doubtful', fault: why });
const noResult = (): PrintOutcome => doubtful(fault('COMPONENT_NO_RESULT'));
