import { randomUUID } from 'node:crypto';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Spooler, SubmitFailure } from './cups.ts';
import type { PrintFolder } from './print-folder.ts';
import { documentJobId, isJob, jobIdOf, printerOf } from './windows-job-id.ts';
import type { WindowsJob, WindowsQueue, WindowsQueues } from './windows-lists.ts';
import { listExpression, queueOf, readQueues, removeExpression } from './windows-lists.ts';
import type { PrintProgram, ProgramEnd } from './windows-program.ts';
import type { PowerShell } from './windows-shell.ts';
import { isOpen, windowsReadiness, windowsViews } from './windows-view.ts';

export interface WindowsSpoolerDeps {
  readonly folder: PrintFolder;
  readonly program: PrintProgram;
  readonly shell: PowerShell;
}

/** Windows' print system: SumatraPDF hands over, PowerShell tells what became of it (ADR 0010). */
export function createWindowsSpooler({ folder, program, shell }: WindowsSpoolerDeps): Spooler {
  const list = async (printers: readonly string[] | null): Promise<WindowsQueues | null> =>
    readQueues(await shell.ask(listExpression(printers)));

  const failureOf = async (
    end: Exclude<ProgramEnd, { readonly kind: 'handed_over' }>,
    printer: string,
  ): Promise<SubmitFailure> => {
    if (end.kind === 'not_started') {
      return certain(fault('PRINT_HELPER_NOT_STARTED', { reason: end.reason }));
    }
    const queues = end.kind === 'failed' ? await list([printer]) : null;
    if (queues !== null && queueOf(queues, printer) === undefined) {
      return certain(fault('PRINT_PRINTER_MISSING', { printer }));
    }
    const why = fault('PRINT_OUTCOME_UNKNOWN', { reason: end.reason });
    return { certainlyNotTaken: false, fault: why };
  };

  const submit: Spooler['submit'] = async ({ printer, paper, pdf, signal }) => {
    const name = randomUUID();
    const end = await folder.withFile(name, pdf, (file) => program(printer, file, paper, signal));
    if (!end.ok) {
      const details = { folder: folder.path, reason: end.error };
      return fail(certain(fault('PRINT_FILE_NOT_WRITTEN', details)));
    }
    if (end.value.kind === 'handed_over') return ok(documentJobId(printer, name));
    return fail(await failureOf(end.value, printer));
  };

  return {
    submit,
    jobIds: async () => {
      const queues = await list(null);
      return queues === null
        ? null
        : new Set([...queues.values()].flatMap((queue) => idsIn(queue)));
    },
    openJobs: async (printer) => {
      const queues = await list(printer === null ? null : [printer]);
      if (queues === null || (printer !== null && queues.size === 0)) return null;
      const all = [...queues.values()];
      return all.some(({ jobs }) => jobs === null)
        ? null
        : all.flatMap((queue) => idsIn(queue, isOpen));
    },
    cancel: async (jobIds) => {
      const queues = jobIds.length === 0 ? null : await list(printersOf(jobIds));
      const found = jobIds.flatMap((id) => {
        const queue = queues === null ? undefined : queueOf(queues, printerOf(id));
        const job = queue?.jobs?.find((one) => isJob(id, one));
        return queue === undefined || job === undefined
          ? []
          : [{ printer: queue.name, job: job.id }];
      });
      if (found.length > 0) await shell.ask(removeExpression(found));
    },
    views: async (jobIds) => {
      const queues = await list(printersOf(jobIds));
      return queues === null ? null : windowsViews(jobIds, queues);
    },
    readiness: async (printers) => {
      const queues = await list(printers);
      return queues === null ? null : windowsReadiness(printers, queues);
    },
  };
}

const certain = (why: Fault): SubmitFailure => ({ certainlyNotTaken: true, fault: why });

const idsIn = (
  queue: WindowsQueue,
  counts: (job: WindowsJob, queue: WindowsQueue) => boolean = () => true,
): readonly string[] =>
  (queue.jobs ?? []).filter((job) => counts(job, queue)).map((job) => jobIdOf(queue.name, job));

const printersOf = (jobIds: readonly string[]): readonly string[] => [
  ...new Set(jobIds.map(printerOf)),
];
