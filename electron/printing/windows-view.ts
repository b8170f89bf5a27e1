import type { PrinterReadiness } from '../../shared/print-routing.ts';
import type { SpoolerView } from '../../shared/states.ts';
import type { WindowsJob, WindowsQueue, WindowsQueues } from './windows-lists.ts';
import { isJob, printerOf } from './windows-job-id.ts';
import { queueOf } from './windows-lists.ts';

/** PRINTER_STATUS flags. */
const PRINTER = {
  paused: 0x1,
  error: 0x2,
  beingDeleted: 0x4,
  jam: 0x8,
  paperOut: 0x10,
  manualFeed: 0x20,
  paperProblem: 0x40,
  offline: 0x80,
  binFull: 0x800,
  notThere: 0x1000,
  noRibbon: 0x4_0000,
  pageLost: 0x8_0000,
  personNeeded: 0x10_0000,
  noMemory: 0x20_0000,
  doorOpen: 0x40_0000,
  serverOffline: 0x200_0000,
};
const PRINTER_TROUBLE =
  PRINTER.error |
  PRINTER.jam |
  PRINTER.manualFeed |
  PRINTER.paperProblem |
  PRINTER.offline |
  PRINTER.binFull |
  PRINTER.notThere |
  PRINTER.noRibbon |
  PRINTER.pageLost |
  PRINTER.personNeeded |
  PRINTER.noMemory |
  PRINTER.doorOpen |
  PRINTER.serverOffline;

/** JOB_STATUS flags. */
const JOB = {
  paused: 0x1,
  error: 0x2,
  beingDeleted: 0x4,
  printing: 0x10,
  offline: 0x20,
  paperOut: 0x40,
  printed: 0x80,
  deleted: 0x100,
  blocked: 0x200,
  personNeeded: 0x400,
  /** All of it is at the printer. */
  complete: 0x1000,
};
const JOB_FINISHED = JOB.printed | JOB.complete;
/** One that is being deleted and still there does not get on: its printer may go on with it. */
const JOB_TROUBLE = JOB.error | JOB.beingDeleted | JOB.offline | JOB.blocked | JOB.personNeeded;

const has = ({ status }: { readonly status: number }, flags: number): boolean =>
  (status & flags) !== 0;

/** Whether each of these printers takes labels now; a printer that is at work does. */
export const windowsReadiness = (
  printers: readonly string[],
  queues: WindowsQueues,
): ReadonlyMap<string, PrinterReadiness> =>
  new Map(printers.map((printer) => [printer, readinessOf(queueOf(queues, printer))]));

function readinessOf(queue: WindowsQueue | undefined): PrinterReadiness {
  if (queue === undefined) return 'missing';
  if (has(queue, PRINTER.paperOut)) return 'paper_out';
  if (has(queue, PRINTER.paused)) return 'stopped';
  if (has(queue, PRINTER.beingDeleted)) return 'rejecting';
  return has(queue, PRINTER_TROUBLE) ? 'trouble' : 'ready';
}

/** What Windows says about each of these jobs, by the id that we gave them. */
export const windowsViews = (
  jobIds: readonly string[],
  queues: WindowsQueues,
): ReadonlyMap<string, SpoolerView> => new Map(jobIds.map((id) => [id, viewOf(id, queues)]));

function viewOf(id: string, queues: WindowsQueues): SpoolerView {
  const queue = queueOf(queues, printerOf(id));
  if (queue === undefined || queue.jobs === null) return 'silent';
  const job = queue.jobs.find((one) => isJob(id, one));
  if (job !== undefined) return openView(job, queue);
  return queue.jobs.some(isNameless) ? 'silent' : 'gone';
}

/** Whether it is still in its line, so that it may yet come out. */
export const isOpen = (job: WindowsJob, queue: WindowsQueue): boolean =>
  !ENDED.has(openView(job, queue));

const ENDED: ReadonlySet<SpoolerView> = new Set(['finished', 'gone']);

function openView(job: WindowsJob, queue: WindowsQueue): SpoolerView {
  const isStuck = has(job, JOB_TROUBLE | JOB.paperOut);
  if (has(job, JOB_FINISHED) && !isStuck) return 'finished';
  if (has(job, JOB.deleted)) return 'gone';
  if (has(job, JOB.paused)) return 'held';
  if (has(job, JOB.paperOut) || has(queue, PRINTER.paperOut)) return 'paper_out';
  if (has(queue, PRINTER.paused)) return 'stopped';
  if (isStuck || has(queue, PRINTER_TROUBLE)) return 'trouble';
  return has(job, JOB.printing) ? 'printing' : 'waiting';
}

/** Some print servers do not tell what a job is called: any of ours may be the one. */
const isNameless = ({ document }: WindowsJob): boolean =>
  document === '' || /^remote downlevel document$/i.test(document);
