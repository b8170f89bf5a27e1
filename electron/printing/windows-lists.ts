import { z } from 'zod';

/** A job as `Get-PrintJob` tells of it. */
export interface WindowsJob {
  readonly id: number;
  readonly document: string;
  /** JOB_STATUS flags of winspool.h. */
  readonly status: number;
}

/** A print queue as `Get-Printer` tells of it. */
export interface WindowsQueue {
  readonly name: string;
  /** PRINTER_STATUS flags ([MS-RPRN] 2.2.3.12). */
  readonly status: number;
  /** Null where Windows did not tell them. */
  readonly jobs: readonly WindowsJob[] | null;
}

/** Queues by their names; Windows does not tell capital letters from small ones. */
export type WindowsQueues = ReadonlyMap<string, WindowsQueue>;

export const queueOf = (queues: WindowsQueues, printer: string): WindowsQueue | undefined =>
  queues.get(printer.toLowerCase());

/** @param printers null = all */
export function listExpression(printers: readonly string[] | null): string {
  const wanted = printers === null ? '$true' : '$names -contains $printer.Name';
  const jobs =
    'foreach($job in @(Get-PrintJob -PrinterName $printer.Name -ErrorAction Stop))' +
    '{@{printer=$printer.Name;job=[int64]$job.Id;document=[string]$job.DocumentName;status=[int64]$job.JobStatus}}';
  return (
    `$names=${literal(printers ?? [])};` +
    `foreach($printer in @(Get-Printer -ErrorAction Stop)){if(${wanted})` +
    '{@{printer=$printer.Name;status=[int64]$printer.PrinterStatus};' +
    `try{${jobs}}catch{@{printer=$printer.Name;unread=$true}}}}`
  );
}

/** Takes jobs out of their lines; one that Windows does not let go of stays there. */
export const removeExpression = (
  jobs: readonly { readonly printer: string; readonly job: number }[],
): string =>
  `foreach($one in ${literal(jobs)})` +
  '{try{Remove-PrintJob -PrinterName $one.printer -ID $one.job -Confirm:$false -ErrorAction Stop}catch{}}';

/** Data as an expression: names of printers are never read as commands. */
function literal(value: unknown): string {
  const ascii = JSON.stringify(value).replaceAll(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(ConvertFrom-Json '${ascii.replaceAll("'", "''")}')`;
}

const flags = z.int().min(0);
const rowSchema = z.union([
  z.strictObject({ printer: z.string(), status: flags }),
  z.strictObject({ printer: z.string(), job: z.int(), document: z.string(), status: flags }),
  z.strictObject({ printer: z.string(), unread: z.literal(true) }),
]);

/** @returns null where this is no answer to `listExpression` */
export function readQueues(answer: unknown): WindowsQueues | null {
  const rows = z.array(rowSchema).safeParse(answer);
  if (!rows.success) return null;
  const queues = new Map<string, WindowsQueue & { jobs: WindowsJob[] | null }>();
  for (const row of rows.data) {
    const key = row.printer.toLowerCase();
    const queue = queues.get(key);
    if ('unread' in row) {
      if (queue !== undefined) queue.jobs = null;
    } else if ('job' in row) {
      queue?.jobs?.push({ id: row.job, document: row.document, status: row.status });
    } else {
      queues.set(key, { name: row.printer, status: row.status, jobs: [] });
    }
  }
  return queues;
}
